package edu.colloquy.local.apigateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an authorizer finds who is asking: {@code $request.header.X} of an HTTP API, {@code
 * route.request.querystring.x} of a WebSocket API.
 */
record IdentitySources(List<String> expressions) {
  private static final String HEADER = "request.header.";
  private static final String QUERY = "request.querystring.";

  IdentitySources {
    for (String expression : expressions) {
      if (!expression.contains(HEADER) && !expression.contains(QUERY)) {
        throw new IllegalArgumentException(
            "The identity source "
                + expression
                + " (template.yaml) is neither a header nor a query string parameter.");
      }
    }
  }

  /** The value at each source; empty if the request lacks one of them. */
  Optional<List<String>> read(HttpRequest request) {
    List<String> values = new ArrayList<>();
    for (String expression : expressions) {
      String value = value(expression, request);
      if (value == null || value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(values);
  }

  private static String value(String expression, HttpRequest request) {
    int header = expression.indexOf(HEADER);
    if (header >= 0) {
      return request.header(expression.substring(header + HEADER.length()));
    }
    String name = expression.substring(expression.indexOf(QUERY) + QUERY.length());
    List<String> values = request.query().get(name);
    return values == null ? null : values.getFirst();
  }
}
