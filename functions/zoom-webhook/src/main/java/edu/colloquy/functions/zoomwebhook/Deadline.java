package edu.colloquy.functions.zoomwebhook;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Answers in time, whatever the work does: Zoom waits three seconds for an answer, then it sends
 * the event again. Work that takes longer is broken off. Thread-safe.
 */
final class Deadline {
  /** Leaves half a second for the way there and back. */
  static final Duration OF_ZOOM = Duration.ofMillis(2500);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Duration longest;

  Deadline(Duration longest) {
    this.longest = longest;
  }

  /**
   * What the work gives.
   *
   * @throws ContractException TRY_AGAIN when it is not done in time
   */
  <T> T within(Callable<T> work) {
    Future<T> result = threads.submit(work);
    try {
      return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      throw late();
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw late();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static ContractException late() {
    return new ContractException(
        ErrorCode.TRY_AGAIN, "The event could not be taken in time; send it again.");
  }
}
