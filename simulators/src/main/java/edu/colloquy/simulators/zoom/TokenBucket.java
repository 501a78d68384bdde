package edu.colloquy.simulators.zoom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** As many calls a second as it has tokens; they come back evenly. Thread-safe. */
final class TokenBucket {
  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final int perSecond;
  private final InstantSource clock;
  private double tokens;
  private Instant filledAt;

  TokenBucket(int perSecond, InstantSource clock) {
    this.perSecond = perSecond;
    this.clock = clock;
    this.tokens = perSecond;
    this.filledAt = clock.instant();
  }

  int capacity() {
    return perSecond;
  }

  synchronized boolean take() {
    refill();
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  synchronized int left() {
    refill();
    return (int) tokens;
  }

  private void refill() {
    Instant now = clock.instant();
    double passed = Duration.between(filledAt, now).toNanos() / NANOS;
    tokens = Math.min(perSecond, tokens + Math.max(0, passed) * perSecond);
    filledAt = now;
  }
}
