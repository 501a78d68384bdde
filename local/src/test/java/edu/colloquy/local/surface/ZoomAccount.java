package edu.colloquy.local.surface;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.Simulators;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Somebody else who may use the Zoom account, such as its owner in Zoom's own web portal. */
final class ZoomAccount {
  private final HttpClient http;
  private final URI zoom;
  private final Map<String, String> credentials;

  ZoomAccount(HttpClient http, Simulators simulators) {
    this.http = http;
    this.zoom = simulators.zoom().baseUrl();
    this.credentials = simulators.credentials();
  }

  /** Ends a meeting; gives the HTTP status. */
  int end(String meeting) {
    return call(
        HttpRequest.newBuilder(zoom.resolve("/v2/meetings/" + meeting + "/status"))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"action\": \"end\"}")));
  }

  /** Whether there is a meeting of this number. */
  boolean has(String meeting) {
    return call(HttpRequest.newBuilder(zoom.resolve("/v2/meetings/" + meeting)).GET()) == 200;
  }

  private int call(HttpRequest.Builder request) {
    return send(request.header("Authorization", "Bearer " + token()).build()).statusCode();
  }

  private String token() {
    String pair = credentials.get("ZOOM_CLIENT_ID") + ":" + credentials.get("ZOOM_CLIENT_SECRET");
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(
                zoom.resolve(
                    "/oauth/token?grant_type=account_credentials&account_id="
                        + credentials.get("ZOOM_ACCOUNT_ID")))
            .header("Authorization", "Basic " + basic)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return new ObjectMapper().readTree(send(request).body()).path("access_token").asText();
    } catch (IOException e) {
      throw new IllegalStateException("Zoom gave no token", e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("Zoom could not be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
