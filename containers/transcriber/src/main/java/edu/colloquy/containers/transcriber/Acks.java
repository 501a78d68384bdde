package edu.colloquy.containers.transcriber;

import edu.colloquy.contract.link.LinkMessage;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Tells one bot what is stored, at most four times a second. Thread-safe; does not block. */
final class Acks {
  private static final long PERIOD_NANOS = Duration.ofMillis(250).toNanos();

  private final ScheduledExecutorService scheduler;
  private final Consumer<LinkMessage> line;
  private final AtomicBoolean due = new AtomicBoolean();
  private volatile long before;
  private volatile long sentAtNanos = System.nanoTime() - PERIOD_NANOS;

  Acks(ScheduledExecutorService scheduler, Consumer<LinkMessage> line) {
    this.scheduler = scheduler;
    this.line = line;
  }

  /** All words before this sample are stored. */
  void stored(long sample) {
    before = sample;
    if (due.compareAndSet(false, true)) {
      long wait = sentAtNanos + PERIOD_NANOS - System.nanoTime();
      scheduler.schedule(this::send, wait, TimeUnit.NANOSECONDS);
    }
  }

  private void send() {
    due.set(false);
    sentAtNanos = System.nanoTime();
    line.accept(new LinkMessage.Ack(before));
  }
}
