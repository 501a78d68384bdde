package edu.colloquy.integrations.avatar;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing after another on a virtual thread of its own, until it is closed; what comes later
 * is left undone. Thread-safe.
 */
final class Mailbox implements Executor, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private volatile boolean closed;

  Mailbox(String name) {
    Thread.ofVirtual().name(name).start(this::work);
  }

  @Override
  public void execute(Runnable task) {
    if (!closed) {
      waiting.add(task);
    }
  }

  /** Does something after a while; one timer of the JDK serves all mailboxes. */
  void executeAfter(Duration delay, Runnable task) {
    CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, this).execute(task);
  }

  /** Finishes what is waiting, and takes no more. */
  @Override
  public void close() {
    waiting.add(() -> closed = true);
  }

  private void work() {
    try {
      while (!closed) {
        done(waiting.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void done(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("A step of an avatar's line failed; the line goes on", e);
    }
  }
}
