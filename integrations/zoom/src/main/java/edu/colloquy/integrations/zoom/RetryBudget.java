package edu.colloquy.integrations.zoom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How many more retries somebody may cause: each costs one, and they come back one by one. It keeps
 * a service that is down from being asked ever more. Thread-safe.
 */
final class RetryBudget {
  static final int RETRIES = 20;
  static final Duration ONE_BACK_AFTER = Duration.ofSeconds(15);

  private final InstantSource clock;
  private int left = RETRIES;
  private Instant lastBack;

  RetryBudget(InstantSource clock) {
    this.clock = clock;
    this.lastBack = clock.instant();
  }

  /** Takes one retry, if one is left. */
  synchronized boolean spend() {
    Instant now = clock.instant();
    long back = Math.max(0, Duration.between(lastBack, now).dividedBy(ONE_BACK_AFTER));
    left = (int) Math.min(RETRIES, left + back);
    lastBack = lastBack.plus(ONE_BACK_AFTER.multipliedBy(back));
    if (left == 0) {
      return false;
    }
    left--;
    return true;
  }
}
