package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Lets in whoever has the key, and words refusals as Deepgram does. Immutable. */
final class Access {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String apiKey;

  Access(String apiKey) {
    this.apiKey = apiKey;
  }

  /** Refuses a request without the key in {@code Authorization: Token} or {@code Bearer}. */
  void check(Context http) {
    String header = http.header("Authorization");
    boolean known =
        header != null && (header.equals("Token " + apiKey) || header.equals("Bearer " + apiKey));
    if (!known) {
      throw new Refusal(401, "INVALID_AUTH", "Invalid credentials.");
    }
  }

  /** Answers a refused HTTP request. */
  void refuse(Refusal refusal, Context http) {
    http.status(refusal.status()).contentType("application/json").result(body(refusal, http));
  }

  /** Answers a refused WebSocket handshake, which Javalin leaves to the servlet's own response. */
  void refuseUpgrade(Refusal refusal, Context http) throws IOException {
    var response = http.res();
    byte[] body = body(refusal, http).getBytes(StandardCharsets.UTF_8);
    response.setStatus(refusal.status());
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    http.skipRemainingHandlers();
  }

  private static String body(Refusal refusal, Context http) {
    String requestId = UUID.randomUUID().toString();
    http.header("dg-request-id", requestId);
    http.header("dg-error", refusal.getMessage());
    try {
      return JSON.writeValueAsString(
          Map.of(
              "err_code", refusal.code(),
              "err_msg", refusal.getMessage(),
              "request_id", requestId));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A refusal must be writable as JSON", e);
    }
  }
}
