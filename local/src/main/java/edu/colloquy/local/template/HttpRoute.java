package edu.colloquy.local.template;

import java.util.Optional;

/**
 * A route of an HTTP API: an {@code HttpApi} event of a function.
 *
 * @param method an upper-case method, or {@code ANY}
 * @param path such as {@code /api/sessions/{id}} or {@code /{proxy+}}; {@code $default} takes what
 *     no other route takes
 * @param functionArn the function that answers
 * @param authorizer the name of the API's authorizer that is asked first
 */
public record HttpRoute(
    String method, String path, String functionArn, Optional<String> authorizer) {
  /** The path of the route that takes what no other takes. */
  public static final String DEFAULT = "$default";

  /** API Gateway's name of the route, such as {@code GET /health}. */
  public String key() {
    return path.equals(DEFAULT) ? DEFAULT : method + " " + path;
  }
}
