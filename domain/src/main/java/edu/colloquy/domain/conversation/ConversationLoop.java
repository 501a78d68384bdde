package edu.colloquy.domain.conversation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one virtual thread on which a conversation decides. Thread-safe; what comes before its
 * beginning waits for it, what comes after its end is dropped, for then nothing is left to decide.
 */
final class ConversationLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConversationLoop.class);

  private final ScheduledThreadPoolExecutor thread;
  private final CountDownLatch begun = new CountDownLatch(1);

  ConversationLoop(String name) {
    thread = new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().name(name).factory());
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Everything is in its place: what came early is decided now, and then what comes. */
  void begin() {
    begun.countDown();
  }

  void execute(Runnable decision) {
    try {
      thread.execute(() -> decide(decision));
    } catch (RejectedExecutionException e) {
      assert thread.isShutdown() : e;
    }
  }

  void executeAfter(Duration pause, Runnable decision) {
    try {
      thread.schedule(() -> decide(decision), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      assert thread.isShutdown() : e;
    }
  }

  /** One decision that goes wrong is no reason for the room to fall silent. */
  private void decide(Runnable decision) {
    try {
      begun.await();
      decision.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("{}: a decision failed", Thread.currentThread().getName(), e);
    }
  }

  /** Waits for the decisions that are due. */
  @Override
  public void close() {
    thread.close();
  }
}
