package edu.colloquy.domain.speech;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before each attempt to resume, and when to give up. Attempts count together
 * until some audio was understood: a recogniser that accepts a stream and drops it at once is no
 * better than one that refuses it. Not thread-safe.
 */
final class ResumePauses {
  private final Duration first;
  private final int attempts;
  private int made;

  ResumePauses(Duration first, int attempts) {
    this.first = first;
    this.attempts = attempts;
  }

  /** The pause before the next attempt, twice that of the one before; empty when all were made. */
  Optional<Duration> next() {
    return made == attempts
        ? Optional.empty()
        : Optional.of(first.multipliedBy(1L << Math.min(made++, 20)));
  }

  /** Audio was understood: the line is well, and the next loss begins anew. */
  void understood() {
    made = 0;
  }
}
