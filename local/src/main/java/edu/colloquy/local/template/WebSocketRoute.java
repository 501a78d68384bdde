package edu.colloquy.local.template;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * A route of a WebSocket API.
 *
 * @param key {@code $connect}, {@code $disconnect}, {@code $default}, or a value of the route
 *     selection expression
 * @param functionArn the function that answers
 * @param timeout the longest that API Gateway waits for it
 * @param replies whether the function's body is sent back: true only with a {@code
 *     RouteResponseSelectionExpression}
 */
public record WebSocketRoute(String key, String functionArn, Duration timeout, boolean replies) {
  private static final int DEFAULT_TIMEOUT_MS = 29_000;

  static WebSocketRoute of(String key, Properties route) {
    return new WebSocketRoute(
        key,
        route.require("FunctionArn"),
        timeout(route.integer("IntegrationTimeout")),
        route.text("RouteResponseSelectionExpression").isPresent());
  }

  static WebSocketRoute of(String key, String functionArn, OptionalInt timeoutMs) {
    return new WebSocketRoute(key, functionArn, timeout(timeoutMs), false);
  }

  private static Duration timeout(OptionalInt ms) {
    return Duration.ofMillis(ms.orElse(DEFAULT_TIMEOUT_MS));
  }
}
