package edu.colloquy.functions.zoomwebhook;

import edu.colloquy.domain.work.OnceRepository;
import java.time.Duration;

/**
 * Has each event acted upon once, though Zoom delivers at least once. An event counts as done when
 * it was acted upon to the end: one that failed half-way is begun anew when it comes again, and one
 * that comes twice at the same moment is acted upon twice, which does no harm. Thread-safe.
 */
final class Deliveries {
  /** Zoom repeats an event for up to 90 minutes after the one before. */
  private static final Duration MEMORY = Duration.ofHours(4);

  private final OnceRepository once;
  private final WebhookEvents events;

  Deliveries(OnceRepository once, WebhookEvents events) {
    this.once = once;
    this.events = events;
  }

  Outcome take(WebhookEvent event) {
    String key = event.key();
    if (once.isDone(key)) {
      return Outcome.DUPLICATE;
    }
    Outcome outcome = events.take(event);
    if (outcome != Outcome.UNKNOWN_EVENT && outcome != Outcome.UNKNOWN_MEETING) {
      once.first(key, MEMORY);
    }
    return outcome;
  }
}
