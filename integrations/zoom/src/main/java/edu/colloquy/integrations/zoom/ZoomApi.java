package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of Zoom's REST API v2 with a Server-to-Server OAuth token, fetched anew once on 401. Errors
 * carry Zoom's code, message and tracking id. Thread-safe.
 */
final class ZoomApi {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
  private static final String SERVICE = "Zoom";
  private static final int IN_PROGRESS = 3002;
  private static final int SCOPE_MISSING = 4711;

  /** Zoom's codes of answers 400 that do not mean that there is nothing to do. */
  private static final Set<Integer> STILL_THERE = Set.of(IN_PROGRESS, SCOPE_MISSING);

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
    HttpResponse<String> response = send(method, path, body);
    if (response.statusCode() / 100 != 2) {
      throw failure(method + " " + path, response);
    }
    try {
      return response.body().isBlank()
          ? Json.MAPPER.createObjectNode()
          : Json.tree(response.body());
    } catch (ContractException e) {
      throw ServiceException.passing(SERVICE, method + " " + path + " answered no JSON", e);
    }
  }

  /**
   * Makes a call about something that may be gone, or be in that state already: Zoom then answers
   * 400 or 404, which is no failure here.
   *
   * @throws ServiceException as {@link #call}
   */
  void callIfThere(String method, String path, Optional<JsonNode> body) {
    HttpResponse<String> response = send(method, path, body);
    int status = response.statusCode();
    boolean gone = status == 404 || status == 400 && !STILL_THERE.contains(code(response));
    if (status / 100 != 2 && !gone) {
      throw failure(method + " " + path, response);
    }
  }

  private HttpResponse<String> send(String method, String path, Optional<JsonNode> body) {
    String bearer = token.current();
    HttpResponse<String> response = send(method, path, body, bearer);
    return response.statusCode() == 401
        ? send(method, path, body, token.inPlaceOf(bearer))
        : response;
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

  /** What an answer other than 2xx means; 429, 5xx and a meeting that is still ending may pass. */
  static ServiceException failure(String what, HttpResponse<String> response) {
    int status = response.statusCode();
    return new ServiceException(
        SERVICE,
        what + " answered " + status + " " + words(response.body()),
        status == 429 || status >= 500 || code(response) == IN_PROGRESS,
        response.headers().firstValue("x-zm-trackingid").orElse(null),
        null);
  }

  private static int code(HttpResponse<String> response) {
    try {
      return Json.tree(response.body()).path("code").asInt();
    } catch (ContractException e) {
      return 0;
    }
  }

  private static String words(String body) {
    try {
      JsonNode error = Json.tree(body);
      return error.path("message").asText(error.path("reason").asText(""))
          + (error.has("code") ? " (code " + error.path("code").asText() + ")" : "");
    } catch (ContractException e) {
      return "without a readable reason";
    }
  }
}
