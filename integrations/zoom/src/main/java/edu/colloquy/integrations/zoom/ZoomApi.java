package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Calls of Zoom's REST API v2 with a Server-to-Server OAuth token, fetched anew once on 401. Errors
 * carry Zoom's code, message and tracking id. Thread-safe.
 */
final class ZoomApi {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
  private static final String SERVICE = "Zoom";

  private final URI base;
  private final ZoomToken token;
  private final HttpClient http;

  ZoomApi(URI base, ZoomToken token, HttpClient http) {
    this.base = base;
    this.token = token;
    this.http = http;
  }

  /**
   * Makes a call.
   *
   * @param path from {@code /v2} on
   * @param body or empty for none
   * @return the answer's body; an empty object if it has none
   * @throws ServiceException when Zoom answers anything but 2xx, or nothing
   */
  JsonNode call(String method, String path, Optional<JsonNode> body) {
    HttpResponse<String> response = send(method, path, body, token.current());
    if (response.statusCode() == 401) {
      response = send(method, path, body, token.renewed());
    }
    if (response.statusCode() / 100 != 2) {
      throw failure(method + " " + path, response);
    }
    return response.body().isBlank() ? Json.MAPPER.createObjectNode() : Json.tree(response.body());
  }

  private HttpResponse<String> send(
      String method, String path, Optional<JsonNode> body, String bearer) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/v2" + path))
            .timeout(TIME_LIMIT)
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .method(
                method,
                body.map(tree -> HttpRequest.BodyPublishers.ofString(tree.toString()))
                    .orElseGet(HttpRequest.BodyPublishers::noBody))
            .build();
    return send(http, request);
  }

  static HttpResponse<String> send(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw ServiceException.passing(SERVICE, "cannot be reached at " + request.uri().getHost(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceException.passing(SERVICE, "call was interrupted", e);
    }
  }

  /** What an answer other than 2xx means; 429 and 5xx may pass. */
  static ServiceException failure(String what, HttpResponse<String> response) {
    int status = response.statusCode();
    return new ServiceException(
        SERVICE,
        what + " answered " + status + " " + words(response.body()),
        status == 429 || status >= 500,
        response.headers().firstValue("x-zm-trackingid").orElse(null),
        null);
  }

  private static String words(String body) {
    try {
      JsonNode error = Json.tree(body);
      return error.path("message").asText(error.path("reason").asText(""))
          + (error.has("code") ? " (code " + error.path("code").asText() + ")" : "");
    } catch (RuntimeException e) {
      return "without a readable reason";
    }
  }
}
