package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.lambda.FunctionErrorException;
import edu.colloquy.local.template.WebSocketApiResource;
import java.time.Duration;

/**
 * The REQUEST authorizer of {@code $connect}. It is asked for every connection: API Gateway caches
 * nothing here.
 */
final class ConnectAuthorizer {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String functionArn;
  private final IdentitySources sources;
  private final WebSocketEvents events;
  private final Integration integration;

  ConnectAuthorizer(
      WebSocketApiResource.Authorizer authorizer, WebSocketEvents events, Integration integration) {
    this.functionArn = authorizer.functionArn();
    this.sources = new IdentitySources(authorizer.identitySources());
    this.events = events;
    this.integration = integration;
  }

  /**
   * Lets a client pass or not.
   *
   * @param candidate the client as it would be known
   * @return the principal and the context, for {@code requestContext.authorizer} of every event
   * @throws RefusedException 401 without an identity, 403 if it is denied, 500 if the authorizer
   *     failed
   */
  JsonNode authorize(Client candidate, HttpRequest request) {
    if (sources.read(request).isEmpty()) {
      throw new RefusedException(401, "Unauthorized");
    }
    JsonNode answer = ask(candidate, request);
    if (!new PolicyDocument(answer.path("policyDocument")).allows(events.routeArn("$connect"))) {
      throw new RefusedException(403, "Forbidden");
    }
    return context(answer);
  }

  private JsonNode ask(Client candidate, HttpRequest request) {
    try {
      return integration.call(functionArn, events.authorization(candidate, request), LIMIT);
    } catch (IntegrationException e) {
      // A function that throws "Unauthorized" means just that (API Gateway guide, "Lambda
      // authorizer").
      if (e.getCause() instanceof FunctionErrorException error
          && "Unauthorized".equals(error.errorMessage())) {
        throw new RefusedException(401, "Unauthorized", e);
      }
      throw new RefusedException(500, "Internal server error", e);
    }
  }

  /** Context values reach the functions as text; API Gateway refuses objects and lists. */
  private static JsonNode context(JsonNode answer) {
    ObjectNode context = JSON.createObjectNode();
    context.put("principalId", answer.path("principalId").asText());
    answer
        .path("context")
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue().isContainerNode()) {
                throw new RefusedException(500, "Internal server error");
              }
              context.put(entry.getKey(), entry.getValue().asText());
            });
    return context;
  }
}
