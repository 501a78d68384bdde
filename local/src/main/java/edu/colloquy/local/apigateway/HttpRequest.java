package edu.colloquy.local.apigateway;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as sent.
 *
 * @param method upper case
 * @param rawPath the path, still encoded
 * @param rawQuery the query string, still encoded; empty if there is none
 * @param protocol such as {@code HTTP/1.1}
 * @param headers values by lower-case name, without cookies
 * @param cookies each {@code name=value}
 * @param sourceIp the client's address
 * @param body the body, empty if there is none
 */
record HttpRequest(
    String method,
    String rawPath,
    String rawQuery,
    String protocol,
    Map<String, List<String>> headers,
    List<String> cookies,
    String sourceIp,
    byte[] body) {
  /** API Gateway's limit of a request body, in bytes. */
  static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  /**
   * Reads a request to its end.
   *
   * @throws RefusedException 413 if it is too long
   */
  static HttpRequest of(Context http) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String name : Collections.list(http.req().getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), Collections.list(http.req().getHeaders(name)));
    }
    List<String> cookies = new ArrayList<>();
    for (String line : headers.getOrDefault("cookie", List.of())) {
      cookies.addAll(List.of(line.split(";\\s*")));
    }
    headers.remove("cookie");
    String query = http.req().getQueryString();
    return new HttpRequest(
        http.req().getMethod().toUpperCase(Locale.ROOT),
        http.req().getRequestURI(),
        query == null ? "" : query,
        http.req().getProtocol(),
        headers,
        cookies,
        http.req().getRemoteAddr(),
        body(http));
  }

  /** The first value of a header, or null. */
  String header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? null : values.getFirst();
  }

  /** The query's parameters, decoded, in the order sent. */
  Map<String, List<String>> query() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : rawQuery.isEmpty() ? new String[0] : rawQuery.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters
          .computeIfAbsent(Percent.decodeQuery(parts[0]), _ -> new ArrayList<>())
          .add(parts.length == 2 ? Percent.decodeQuery(parts[1]) : "");
    }
    return parameters;
  }

  private static byte[] body(Context http) throws IOException {
    byte[] body = http.req().getInputStream().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      throw new RefusedException(413, "Request Entity Too Large");
    }
    return body;
  }
}
