package edu.colloquy.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is advanced; UTC. Thread-safe. */
public final class VirtualClock extends Clock {
  private final AtomicReference<Instant> now;

  /** A clock that shows this time. */
  public VirtualClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /** A clock that shows noon of a day in term. */
  public VirtualClock() {
    this(Instant.parse("2026-10-01T12:00:00Z"));
  }

  /** Moves it on. */
  public void advance(Duration by) {
    now.updateAndGet(time -> time.plus(by));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /**
   * Not needed by anybody.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("A virtual clock shows UTC.");
  }
}
