package edu.colloquy.local.stepfunctions.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The real clock, with one daemon thread for all alarms, which goes when there have been none for a
 * while. Thread-safe.
 */
public final class SystemSchedulingClock implements SchedulingClock {
  private static final long IDLE_SECONDS = 10;

  private final ScheduledThreadPoolExecutor alarms;

  /** A clock without alarms. */
  public SystemSchedulingClock() {
    alarms =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("stepfunctions-alarms").factory());
    alarms.setRemoveOnCancelPolicy(true);
    alarms.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    alarms.allowCoreThreadTimeOut(true);
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public Alarm at(Instant due, Runnable action) {
    long delayNanos = Math.max(0, Duration.between(instant(), due).toNanos());
    ScheduledFuture<?> pending = alarms.schedule(action, delayNanos, TimeUnit.NANOSECONDS);
    return () -> pending.cancel(false);
  }
}
