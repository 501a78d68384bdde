package edu.colloquy.functions.zoomwebhook;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.edge.HttpAnswer;
import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import edu.colloquy.integrations.zoom.WebhookSignature;
import java.util.Map;

/**
 * Takes a webhook: proves that it is Zoom's and fresh, answers Zoom's own check of the URL, and
 * hands every delivery on: Zoom repeats one that failed, and to end a session twice does no harm.
 * (Zoom: webhooks, "Validate your webhook".)
 */
final class WebhookRoute {
  private final WebhookSignature signature;
  private final MeetingEvents events;

  WebhookRoute(WebhookSignature signature, MeetingEvents events) {
    this.signature = signature;
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
    events.take(name, event.path("payload"));
    return HttpAnswer.empty(204);
  }
}
