package edu.colloquy.functions.zoomwebhook;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.edge.HttpAnswer;
import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.work.OnceRepository;
import edu.colloquy.integrations.zoom.WebhookSignature;
import java.time.Duration;
import java.util.Map;

/**
 * Takes a webhook: proves that it is Zoom's and fresh, answers Zoom's own check of the URL, and
 * hands each event on once, however often it is delivered. (Zoom: webhooks, "Validate your
 * webhook".)
 */
final class WebhookRoute {
  private static final Duration MEMORY = Duration.ofHours(24);

  private final WebhookSignature signature;
  private final OnceRepository once;
  private final MeetingEvents events;

  WebhookRoute(WebhookSignature signature, OnceRepository once, MeetingEvents events) {
    this.signature = signature;
    this.once = once;
    this.events = events;
  }

  Object answer(HttpRequest request) {
    String body = request.body();
    String timestamp = request.header("x-zm-request-timestamp").orElse("");
    if (!signature.holds(request.header("x-zm-signature").orElse(""), timestamp, body)) {
      throw new ContractException(
          ErrorCode.UNAUTHORIZED, "The signature does not fit, or is older than five minutes.");
    }
    JsonNode event = Json.tree(body);
    String name = event.path("event").asText();
    if (name.equals("endpoint.url_validation")) {
      String plainToken = event.path("payload").path("plainToken").asText();
      return HttpAnswer.json(
          200, Map.of("plainToken", plainToken, "encryptedToken", signature.sign(plainToken)));
    }
    if (once.first("zoom-webhook:" + signature.sign(body), MEMORY)) {
      events.take(name, event.path("payload"));
    }
    return HttpAnswer.empty(204);
  }
}
