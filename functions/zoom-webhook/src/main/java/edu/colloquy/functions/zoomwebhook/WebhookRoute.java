package edu.colloquy.functions.zoomwebhook;

import edu.colloquy.cloud.edge.HttpAnswer;
import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Require;
import edu.colloquy.integrations.zoom.WebhookSignature;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a webhook: proves that it is Zoom's and fresh, answers Zoom's own check of the URL, has
 * every event acted upon once, and answers within three seconds. (Zoom: webhooks, "Validate your
 * webhook".) Thread-safe.
 *
 * <p>What is answered: 200 to the check of the URL; 204 to what was acted upon, now or before, and
 * to what is of no concern; 401 to what is not Zoom's or not fresh, 413 to what is too large and
 * 400 to what cannot be read, which Zoom does not repeat; 5xx to what failed, which Zoom repeats.
 */
final class WebhookRoute {
  /** Zoom's events have some hundred bytes, a few kilobytes at most. */
  static final int MOST_BYTES = 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(WebhookRoute.class);
  private static final String UNREAD = "-";

  private final WebhookSignature signature;
  private final Deliveries deliveries;
  private final Deadline deadline;

  WebhookRoute(WebhookSignature signature, Deliveries deliveries, Deadline deadline) {
    this.signature = signature;
    this.deliveries = deliveries;
    this.deadline = deadline;
  }

  Object answer(HttpRequest request) {
    WebhookEvent event = read(request);
    if (event.name().equals("endpoint.url_validation")) {
      return validation(event);
    }
    try {
      note(deadline.within(() -> deliveries.take(event)), event.name());
      return HttpAnswer.empty(204);
    } catch (RuntimeException e) {
      note(Outcome.FAILED, event.name());
      throw e;
    }
  }

  private WebhookEvent read(HttpRequest request) {
    try {
      byte[] body = request.rawBody();
      if (body.length > MOST_BYTES) {
        throw new ContractException(
            ErrorCode.TOO_LARGE, "A webhook has at most " + MOST_BYTES + " bytes.");
      }
      prove(request, body);
      return WebhookEvent.parse(body);
    } catch (ContractException e) {
      note(Outcome.REFUSED, UNREAD);
      throw e;
    }
  }

  private void prove(HttpRequest request, byte[] body) {
    String signed = request.header("x-zm-signature").orElse("");
    String timestamp = request.header("x-zm-request-timestamp").orElse("");
    switch (signature.judge(signed, timestamp, body)) {
      case GENUINE -> {}
      case STALE ->
          throw new ContractException(
              ErrorCode.UNAUTHORIZED,
              "The signature fits, but x-zm-request-timestamp is more than %d minutes from this clock: a replay, or one of the clocks is wrong."
                  .formatted(WebhookSignature.WINDOW.toMinutes()));
      case FORGED ->
          throw new ContractException(
              ErrorCode.UNAUTHORIZED,
              "x-zm-signature does not fit the body: ZOOM_WEBHOOK_SECRET_TOKEN must be the Secret"
                  + " Token of the app's event subscription.");
    }
  }

  private Object validation(WebhookEvent event) {
    String plainToken =
        Require.text("plainToken", event.payload().path("plainToken").textValue(), 1_000);
    return HttpAnswer.json(
        200, Map.of("plainToken", plainToken, "encryptedToken", signature.sign(plainToken)));
  }

  /** The metric filters in template.yaml read these lines. */
  private static void note(Outcome outcome, String event) {
    switch (outcome) {
      case TAKEN, DUPLICATE -> LOG.debug("zoom_webhook outcome={} event={}", outcome, event);
      case OVERTAKEN, UNKNOWN_MEETING, UNKNOWN_EVENT, INCOMPLETE, REFUSED, FAILED ->
          LOG.info("zoom_webhook outcome={} event={}", outcome, event);
    }
  }
}
