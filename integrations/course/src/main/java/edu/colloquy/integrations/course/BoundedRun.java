package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.UnreadableDocumentException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a parser on a thread that can be given up: a file may be made to keep it busy for ever, or
 * to use up stack or memory.
 */
final class BoundedRun {
  private static final long STACK_BYTES = 2L << 20;

  private BoundedRun() {}

  /**
   * What a parser gives.
   *
   * @throws UnreadableDocumentException when it throws that, fails in any way, or takes longer
   */
  static <T> T within(Duration limit, Supplier<T> parser) {
    FutureTask<T> running = new FutureTask<>(() -> run(parser));
    Thread thread = new Thread(null, running, "document-reader", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnreadableDocumentException(
          "Reading it took longer than "
              + limit.toSeconds()
              + " s. Split it, or print it to a new PDF, and upload that.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a document was read.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnreadableDocumentException unreadable
          ? unreadable
          : damaged(e.getCause());
    } finally {
      running.cancel(true);
    }
  }

  private static <T> T run(Supplier<T> parser) {
    try {
      return parser.get();
    } catch (StackOverflowError | OutOfMemoryError e) {
      // Of this thread and this file alone: what it held is free again once it has ended.
      throw damaged(e);
    }
  }

  private static UnreadableDocumentException damaged(Throwable cause) {
    return new UnreadableDocumentException(
        "It is damaged, or made to be unreadable. Print it to a new PDF and upload that.", cause);
  }
}
