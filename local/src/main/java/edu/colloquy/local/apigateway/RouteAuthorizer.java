package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.template.HttpAuthorizer;
import java.time.Duration;
import java.util.List;

/** Asks a Lambda authorizer of an HTTP API, or remembers what it said. Thread-safe. */
final class RouteAuthorizer {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final HttpAuthorizer authorizer;
  private final IdentitySources sources;
  private final HttpEvents events;
  private final Integration integration;
  private final DecisionCache cache;

  RouteAuthorizer(HttpAuthorizer authorizer, HttpEvents events, Integration integration) {
    this.authorizer = authorizer;
    this.sources = new IdentitySources(authorizer.identitySources());
    this.events = events;
    this.integration = integration;
    this.cache = new DecisionCache(authorizer.cacheTime());
  }

  /**
   * Lets a request pass or not.
   *
   * @return the authorizer's context for the function
   * @throws RefusedException 401 without an identity, 403 if it is denied, 500 if the authorizer
   *     failed
   */
  JsonNode authorize(HttpRequest request, RouteTable.Match match, String requestId) {
    List<String> identity =
        sources.read(request).orElseThrow(() -> new RefusedException(401, "Unauthorized"));
    JsonNode decision =
        cache.get(identity).orElseGet(() -> ask(request, match, requestId, identity));
    if (!decision.path("isAuthorized").asBoolean()) {
      throw new RefusedException(403, "Forbidden");
    }
    return decision.path("context").isObject() ? decision.path("context") : null;
  }

  private JsonNode ask(
      HttpRequest request, RouteTable.Match match, String requestId, List<String> identity) {
    try {
      JsonNode event = events.authorization(request, match, requestId, identity);
      JsonNode decision = integration.call(authorizer.functionArn(), event, LIMIT);
      if (!decision.path("isAuthorized").isBoolean()) {
        throw IntegrationException.unreadable(authorizer.functionArn(), null);
      }
      cache.put(identity, decision);
      return decision;
    } catch (IntegrationException e) {
      throw new RefusedException(500, "Internal Server Error", e);
    }
  }
}
