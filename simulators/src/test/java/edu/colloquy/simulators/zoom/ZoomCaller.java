package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** Calls the simulator's REST API as any HTTP client would. */
public final class ZoomCaller {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI baseUrl;

  public ZoomCaller(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /**
   * What came back.
   *
   * @param body missing where there was none
   */
  public record Answer(int status, JsonNode body, HttpResponse<String> http) {}

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  public Answer requestToken(OAuthApp app, String form) {
    String pair = app.clientId() + ":" + app.clientSecret();
    return send(
        HttpRequest.newBuilder(baseUrl.resolve("/oauth/token"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  public String token() {
    OAuthApp app = ZoomSettings.defaults().app();
    return requestToken(app, "grant_type=account_credentials&account_id=" + app.accountId())
        .body()
        .path("access_token")
        .asText();
  }

  public Answer call(String method, String path, String body) {
    return call(token(), method, path, body);
  }

  public Answer call(String token, String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(baseUrl.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build());
  }

  public Answer get(String path) {
    return call("GET", path, "");
  }

  /** Creates a meeting with two rooms, for Ann and for Ben. */
  public JsonNode createMeeting() {
    return call(
            "POST",
            "/v2/users/tutorials@school.example/meetings",
            """
            {'topic': 'Fractions', 'type': 2, 'duration': 30, 'password': 'sesame',
             'settings': {'join_before_host': true, 'breakout_room': {'enable': true, 'rooms': [
               {'name': 'Room 1', 'participants': ['ann@school.example']},
               {'name': 'Room 2', 'participants': ['ben@school.example']}]}}}
            """)
        .body();
  }

  public String zak() {
    return get("/v2/users/tutorials@school.example/token?type=zak").body().path("token").asText();
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
