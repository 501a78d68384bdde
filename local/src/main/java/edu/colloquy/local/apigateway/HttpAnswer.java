package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client gets.
 *
 * @param status the HTTP status
 * @param headers values by name, without cookies
 * @param cookies values of {@code Set-Cookie}
 * @param body the body's bytes
 */
record HttpAnswer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

  /**
   * Reads a function's answer: an object with {@code statusCode}, or else anything, which then is
   * the body of a 200.
   *
   * @throws IllegalArgumentException if it has a statusCode and is malformed
   */
  static HttpAnswer of(JsonNode answer) {
    if (!answer.has("statusCode")) {
      byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
      return new HttpAnswer(200, Map.of("content-type", "application/json"), List.of(), body);
    }
    int status = answer.path("statusCode").asInt();
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("statusCode " + answer.path("statusCode"));
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "text/plain;charset=UTF-8");
    answer
        .path("headers")
        .properties()
        .forEach(
            header -> {
              headers.keySet().removeIf(header.getKey()::equalsIgnoreCase);
              headers.put(header.getKey(), header.getValue().asText());
            });
    List<String> cookies = new ArrayList<>();
    answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    return new HttpAnswer(status, headers, cookies, body(answer));
  }

  private static byte[] body(JsonNode answer) {
    JsonNode body = answer.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return new byte[0];
    }
    if (!body.isTextual()) {
      throw new IllegalArgumentException("body is no text");
    }
    return answer.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body.textValue())
        : body.textValue().getBytes(StandardCharsets.UTF_8);
  }

  void send(Context http) {
    http.status(status);
    headers.forEach(http::header);
    cookies.forEach(cookie -> http.res().addHeader("Set-Cookie", cookie));
    http.result(body);
  }
}
