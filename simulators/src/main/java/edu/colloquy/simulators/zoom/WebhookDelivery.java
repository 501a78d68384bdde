package edu.colloquy.simulators.zoom;

import java.time.Duration;
import java.util.List;

/**
 * How webhooks are delivered.
 *
 * @param timeout how long the receiver may take to answer
 * @param retryAfter the pause before each further attempt; then the event is dropped
 * @param duplicateWebhooks whether every event is delivered twice
 * @param tellsOfReturn whether {@code participant_left_breakout_room} is sent of somebody who goes
 *     back to the main session; Zoom has been seen not to, when the host closes all rooms
 */
public record WebhookDelivery(
    Duration timeout, List<Duration> retryAfter, boolean duplicateWebhooks, boolean tellsOfReturn) {
  public WebhookDelivery {
    retryAfter = List.copyOf(retryAfter);
  }

  /** A delivery that tells of everything. */
  public WebhookDelivery(Duration timeout, List<Duration> retryAfter, boolean duplicateWebhooks) {
    this(timeout, retryAfter, duplicateWebhooks, true);
  }

  /** Zoom's own rule (3 s to answer, three retries), its minutes made seconds. */
  public static WebhookDelivery defaults() {
    return new WebhookDelivery(
        Duration.ofSeconds(3),
        List.of(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60)),
        false);
  }

  /** The same, telling or not of those who go back to the main session. */
  public WebhookDelivery withReturnsTold(boolean told) {
    return new WebhookDelivery(timeout, retryAfter, duplicateWebhooks, told);
  }
}
