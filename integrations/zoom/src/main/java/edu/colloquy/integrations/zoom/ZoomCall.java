package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A call of the REST API.
 *
 * @param name the call as Zoom's documentation names it, such as {@code GET /users/{userId}};
 *     unlike its path it tells nothing about people
 * @param path from {@code /v2} on, encoded, with its query
 * @param rateClass under which limit it falls
 * @param body or empty for none
 */
record ZoomCall(
    String method, String name, String path, RateClass rateClass, Optional<JsonNode> body) {

  /**
   * A call without a body.
   *
   * @param template its path with names in braces
   * @param encodedValues what stands in their place, in order
   */
  static ZoomCall of(String method, RateClass rateClass, String template, String... encodedValues) {
    String path = template;
    for (String value : encodedValues) {
      path = path.replaceFirst("\\{\\w+}", Matcher.quoteReplacement(value));
    }
    return new ZoomCall(method, method + " " + template, path, rateClass, Optional.empty());
  }

  /** The same with a value in its query. */
  ZoomCall with(String parameter, String value) {
    String query = (path.contains("?") ? "&" : "?") + parameter + "=" + encoded(value);
    return new ZoomCall(method, name, path + query, rateClass, body);
  }

  /** The same with a body. */
  ZoomCall with(JsonNode other) {
    return new ZoomCall(method, name, path, rateClass, Optional.of(other));
  }

  /** Whether it does no more when it is done twice than when it is done once. */
  boolean idempotent() {
    return !method.equals("POST");
  }

  /** A text percent-encoded, as it may stand between two slashes. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
