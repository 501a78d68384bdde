package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Zoom's check of an endpoint, made when its URL is saved and every 72 hours: it must answer a
 * token with the token's HMAC (developers.zoom.us, "Validate your webhook endpoint").
 */
final class EndpointValidation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;

  private final WebhookSender sender;

  EndpointValidation(WebhookSender sender) {
    this.sender = sender;
  }

  /** Whether the endpoint answers as it must. */
  boolean holds(WebhookEndpoint endpoint) throws InterruptedException {
    String plainToken = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    ObjectNode challenge =
        Http.object()
            .put("event", "endpoint.url_validation")
            .put("event_ts", System.currentTimeMillis());
    challenge.putObject("payload").put("plainToken", plainToken);
    byte[] body = challenge.toString().getBytes(StandardCharsets.UTF_8);
    try {
      HttpResponse<String> answer = sender.post(endpoint, Instant.now(), body);
      JsonNode tokens = JSON.readTree(answer.body());
      return answer.statusCode() == OK
          && plainToken.equals(tokens.path("plainToken").asText())
          && WebhookSignature.hmac(
                  endpoint.secretToken(), plainToken.getBytes(StandardCharsets.UTF_8))
              .equals(tokens.path("encryptedToken").asText());
    } catch (IOException e) { // no answer, or one that is no JSON
      return false;
    }
  }
}
