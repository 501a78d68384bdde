package edu.colloquy.simulators.zoom;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counts what happens in a UTC day, up to a limit. Thread-safe. */
final class DayCount {
  private final int limit;
  private final InstantSource clock;
  private LocalDate day;
  private int count;

  DayCount(int limit, InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
    this.day = today();
  }

  int limit() {
    return limit;
  }

  /** Whether one more is allowed today; it is counted then. */
  synchronized boolean take() {
    if (!day.equals(today())) {
      day = today();
      count = 0;
    }
    if (count >= limit) {
      return false;
    }
    count++;
    return true;
  }

  /** When the day is over. */
  Instant midnight() {
    return today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
