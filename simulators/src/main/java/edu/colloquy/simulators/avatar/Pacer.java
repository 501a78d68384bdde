package edu.colloquy.simulators.avatar;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one clock of all avatars: calls every 20 ms, and makes up for calls that came late, so that
 * over a while it keeps real time exactly.
 */
final class Pacer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);
  private static final long PERIOD_NANOS = Duration.ofMillis(20).toNanos();

  /** A machine that slept longer than this does not catch up: nobody wants to hear the past. */
  private static final long LOST_NANOS = Duration.ofMillis(500).toNanos();

  private final LongConsumer tick;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Starts at once.
   *
   * @param tick called with {@link System#nanoTime()}; must not block
   */
  Pacer(LongConsumer tick) {
    this.tick = tick;
    this.thread = Thread.ofPlatform().name("avatar-pacer").daemon().start(this::run);
  }

  private void run() {
    long due = System.nanoTime();
    while (!closed) {
      due += PERIOD_NANOS;
      long now = System.nanoTime();
      while (now < due && !closed) {
        LockSupport.parkNanos(due - now);
        now = System.nanoTime();
      }
      if (now - due > LOST_NANOS) {
        due = now;
      }
      tickSafely(now);
    }
  }

  private void tickSafely(long now) {
    try {
      tick.accept(now);
    } catch (RuntimeException e) {
      LOG.error("An avatar could not be moved on; the others go on speaking", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
