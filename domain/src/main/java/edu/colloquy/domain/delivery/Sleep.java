package edu.colloquy.domain.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Notices when nobody has said anything for long. Guarded by its own lock. */
final class Sleep implements AutoCloseable {
  private static final Executor BESIDE = work -> Thread.ofVirtual().name("sleep").start(work);

  private final Duration after;
  private final Runnable fallAsleep;
  private long stirredNanos = System.nanoTime();
  private boolean asleep;
  private boolean over;

  /**
   * @param after so long a silence; zero: none is long enough
   * @param fallAsleep called each time that there was such a silence
   */
  Sleep(Duration after, Runnable fallAsleep) {
    this.after = after;
    this.fallAsleep = fallAsleep;
  }

  /** Listens for silence from now on. */
  void begin() {
    if (!after.isZero()) {
      watchFor(after);
    }
  }

  /**
   * Something is said.
   *
   * @return whether that woke it
   */
  synchronized boolean stir() {
    stirredNanos = System.nanoTime();
    boolean woken = asleep;
    asleep = false;
    return woken;
  }

  @Override
  public synchronized void close() {
    over = true;
  }

  private void watchFor(Duration pause) {
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, BESIDE)
        .execute(this::look);
  }

  private void look() {
    Duration left;
    boolean falls;
    synchronized (this) {
      if (over) {
        return;
      }
      left = after.minusNanos(System.nanoTime() - stirredNanos);
      falls = !asleep && !left.isPositive();
      asleep = asleep || falls;
    }
    if (falls) {
      fallAsleep.run();
    }
    watchFor(left.isPositive() ? left : after);
  }
}
