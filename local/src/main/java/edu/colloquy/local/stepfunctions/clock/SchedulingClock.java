package edu.colloquy.local.stepfunctions.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A clock that also rings: all waiting of the interpreter goes through it, so that a test can put
 * an hour behind itself in no time. Implementations are thread-safe.
 */
public interface SchedulingClock extends InstantSource {

  /** Something that is still to ring. */
  @FunctionalInterface
  interface Alarm {
    /** Takes the alarm back; does nothing once it has rung. */
    void cancel();
  }

  /**
   * Runs an action once the clock shows {@code due}; at once if it already does.
   *
   * @param action short and not blocking: it shares a thread with all other alarms
   */
  Alarm at(Instant due, Runnable action);

  /**
   * Blocks the calling thread until the clock shows {@code due}.
   *
   * @throws InterruptedException if the thread is interrupted before that
   */
  default void sleepUntil(Instant due) throws InterruptedException {
    var rung = new CompletableFuture<Void>();
    Alarm alarm = at(due, () -> rung.complete(null));
    try {
      rung.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("An alarm cannot fail.", e);
    } finally {
      alarm.cancel();
    }
  }
}
