package edu.colloquy.simulators.zoom;

import java.time.Duration;
import java.util.List;

/**
 * How webhooks are delivered.
 *
 * @param timeout how long the receiver may take to answer
 * @param retryAfter the pause before each further attempt; then the event is dropped
 * @param duplicateWebhooks whether every event is delivered twice
 */
public record WebhookDelivery(
    Duration timeout, List<Duration> retryAfter, boolean duplicateWebhooks) {
  public WebhookDelivery {
    retryAfter = List.copyOf(retryAfter);
  }

  /** Zoom's own rule (3 s to answer, three retries), its minutes made seconds. */
  public static WebhookDelivery defaults() {
    return new WebhookDelivery(
        Duration.ofSeconds(3),
        List.of(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60)),
        false);
  }
}
