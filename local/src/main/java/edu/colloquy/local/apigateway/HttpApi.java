package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.template.HttpApiResource;
import edu.colloquy.local.template.HttpRoute;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP API: finds a request's route, asks its authorizer, calls its function. Thread-safe. */
final class HttpApi {
  private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);

  private final RouteTable routes;
  private final Map<String, RouteAuthorizer> authorizers = new HashMap<>();
  private final Optional<Cors> cors;
  private final HttpEvents events;
  private final Integration integration;
  private final Duration limit;

  HttpApi(HttpApiResource api, Integration integration, Duration limit) {
    this.routes = new RouteTable(api.routes());
    this.cors = api.cors().map(Cors::new);
    this.events = new HttpEvents(api.id());
    this.integration = integration;
    this.limit = limit;
    api.authorizers()
        .forEach(
            (name, authorizer) ->
                authorizers.put(name, new RouteAuthorizer(authorizer, events, integration)));
  }

  void handle(Context http) throws IOException {
    String requestId = Ids.next();
    http.header("Apigw-Requestid", requestId);
    HttpRequest request = HttpRequest.of(http);
    if (cors.isPresent() && cors.get().isPreflight(request)) {
      cors.get().preflight(request, http);
      return;
    }
    try {
      answer(request, requestId).send(http);
    } finally {
      cors.ifPresent(rules -> rules.allow(request, http));
    }
  }

  private HttpAnswer answer(HttpRequest request, String requestId) {
    RouteTable.Match match =
        routes
            .match(request.method(), request.rawPath())
            .orElseThrow(() -> new RefusedException(404, "Not Found"));
    HttpRoute route = match.route();
    JsonNode authorizer =
        route
            .authorizer()
            .map(name -> authorizers.get(name).authorize(request, match, requestId))
            .orElse(null);
    try {
      JsonNode event = events.request(request, match, requestId, authorizer);
      return HttpAnswer.of(integration.call(route.functionArn(), event, limit));
    } catch (IntegrationException e) {
      throw switch (e.reason()) {
        case FAILED -> new RefusedException(500, "Internal Server Error", e);
        case TOO_SLOW -> new RefusedException(503, "Service Unavailable", e);
      };
    } catch (IllegalArgumentException e) {
      LOG.warn("{} answered {} malformed: {}", route.functionArn(), route.key(), e.getMessage());
      throw new RefusedException(500, "Internal Server Error", e);
    }
  }
}
