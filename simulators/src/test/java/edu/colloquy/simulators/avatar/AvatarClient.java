package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.Latency;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The REST calls of a client, as the tests make them. */
final class AvatarClient {
  static final ObjectMapper JSON = new ObjectMapper();
  static final HttpClient HTTP = HttpClient.newHttpClient();
  static final String KEY = "test-key";
  static final String AVATAR = "7d8c2a52-9f3b-4b0e-8a63-0d3f0a5f7a11";
  static final String TOKEN_BODY =
      "{\"mode\":\"LITE\",\"avatar_id\":\"" + AVATAR + "\",\"video_quality\":\"high\"}";

  /** An answer: its status and its body. */
  record Answer(int status, JsonNode body) {
    JsonNode data() {
      return body.path("data");
    }
  }

  /** A started session, as its client knows it. */
  record Live(String id, String token, URI socket, String liveKitUrl, String liveKitToken) {
    /** Where a listener without WebRTC connects. */
    URI media() {
      return URI.create(liveKitUrl + "?access_token=" + liveKitToken);
    }
  }

  private final URI base;

  AvatarClient(LiveAvatarSimulator simulator) {
    this.base = simulator.baseUrl();
  }

  /** A service that answers quickly: 100 ms to the first frame, all else at once. */
  static AvatarOptions quick() {
    return AvatarOptions.defaults()
        .withApiKey(KEY)
        .withLatencies(Latency.none(), Latency.none(), Latency.ofMillis(100, 100));
  }

  Answer get(String path) {
    return send(request(path).header("X-API-KEY", KEY).GET());
  }

  Answer post(String path, String body, String... headers) {
    HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  Answer token(String... moreHeaders) {
    HttpRequest.Builder request =
        request("/v1/sessions/token")
            .header("X-API-KEY", KEY)
            .POST(HttpRequest.BodyPublishers.ofString(TOKEN_BODY));
    return send(moreHeaders.length == 0 ? request : request.headers(moreHeaders));
  }

  Answer start(String token) {
    return post("/v1/sessions/start", "", "Authorization", "Bearer " + token);
  }

  Live live() {
    JsonNode issued = token().data();
    String token = issued.path("session_token").asText();
    JsonNode started = start(token).data();
    return new Live(
        started.path("session_id").asText(),
        token,
        URI.create(started.path("ws_url").asText()),
        started.path("livekit_url").asText(),
        started.path("livekit_client_token").asText());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(5));
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
