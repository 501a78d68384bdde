package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.Latency;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Sends what a stream has to say in order, each after a drawn time, as a service that must think
 * first. Thread-safe; nothing is sent after {@link #discard}.
 */
final class Outbox {
  private final ScheduledExecutorService scheduler;
  private final Latency latency;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private long lastDueNanos = System.nanoTime();
  private volatile boolean discarded;

  Outbox(ScheduledExecutorService scheduler, Latency latency) {
    this.scheduler = scheduler;
    this.latency = latency;
  }

  /** Does something after a drawn time, and after all that was enqueued before. */
  synchronized void enqueue(Runnable sending) {
    if (discarded) {
      return;
    }
    long now = System.nanoTime();
    long afterOthers = Math.max(0, lastDueNanos - now);
    long delay = Math.max(afterOthers, latency.draw(ThreadLocalRandom.current()).toNanos());
    lastDueNanos = now + delay;
    waiting.add(sending);
    scheduler.schedule(this::sendNext, delay, TimeUnit.NANOSECONDS);
  }

  /** Forgets whatever has not been sent yet. */
  void discard() {
    discarded = true;
    waiting.clear();
  }

  /** Whichever timer fires, the oldest goes: timers due at the same time may fire in any order. */
  private void sendNext() {
    Runnable sending = waiting.poll();
    if (sending != null && !discarded) {
      sending.run();
    }
  }
}
