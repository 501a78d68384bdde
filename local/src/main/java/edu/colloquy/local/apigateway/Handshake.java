package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.template.WebSocketRoute;
import java.util.Optional;

/**
 * What happens before a client is let in: the authorizer, then the {@code $connect} route. Until
 * both agreed there is no connection, and a push to its id is answered 410, as on AWS.
 */
final class Handshake {
  private final Optional<ConnectAuthorizer> authorizer;
  private final Optional<WebSocketRoute> route;
  private final WebSocketEvents events;
  private final Integration integration;

  Handshake(
      Optional<ConnectAuthorizer> authorizer,
      Optional<WebSocketRoute> route,
      WebSocketEvents events,
      Integration integration) {
    this.authorizer = authorizer;
    this.route = route;
    this.events = events;
    this.integration = integration;
  }

  /**
   * Decides on a client.
   *
   * @return the client, with what the authorizer said of it
   * @throws RefusedException with the status that the client sees instead
   */
  Client admit(HttpRequest request) {
    Client candidate = Client.of(request);
    Client client =
        authorizer
            .map(asked -> candidate.withAuthorizer(asked.authorize(candidate, request)))
            .orElse(candidate);
    route.ifPresent(connect -> connect(connect, client, request));
    return client;
  }

  private void connect(WebSocketRoute route, Client client, HttpRequest request) {
    try {
      JsonNode event = events.connect(client, request);
      JsonNode answer = integration.call(route.functionArn(), event, route.timeout());
      int status = answer.path("statusCode").asInt(502);
      if (status < 200 || status > 299) {
        throw new RefusedException(status, answer.path("body").asText("Forbidden"));
      }
    } catch (IntegrationException e) {
      throw switch (e.reason()) {
        case FAILED -> new RefusedException(502, "Internal server error", e);
        case TOO_SLOW -> new RefusedException(504, "Endpoint request timed out", e);
      };
    }
  }
}
