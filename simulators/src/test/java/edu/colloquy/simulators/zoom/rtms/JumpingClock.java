package edu.colloquy.simulators.zoom.rtms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, which a test can put forward. */
final class JumpingClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  void jump(Duration forward) {
    ahead = ahead.plus(forward);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
