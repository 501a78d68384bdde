package edu.colloquy.local.stepfunctions.interpreter;

import edu.colloquy.local.stepfunctions.error.StatesError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs things at once, each on a virtual thread of its own. The first failure interrupts the others
 * and is the failure of the whole; nothing still runs when the call returns, however it returns.
 */
final class Branches {
  private Branches() {}

  /** One of them. */
  @FunctionalInterface
  interface Branch<T> {
    T run(int index) throws InterruptedException;
  }

  /**
   * @param atOnce how many may run at the same time, at least 1
   * @return the results in the order of their index
   */
  static <T> List<T> run(int count, int atOnce, String name, Branch<T> branch)
      throws InterruptedException {
    List<T> results = new ArrayList<>(Collections.nCopies(count, null));
    List<Thread> threads = new ArrayList<>(count);
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    Semaphore free = new Semaphore(atOnce);
    try {
      for (int i = 0; i < count; i++) {
        free.acquire();
        if (failure.get() != null) {
          break;
        }
        int index = i;
        threads.add(
            Thread.ofVirtual()
                .name(name + " " + index)
                .start(() -> runOne(index, branch, results, failure, free)));
      }
      awaitAll(free, atOnce, failure);
    } finally {
      stop(threads);
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    return results;
  }

  private static <T> void runOne(
      int index,
      Branch<T> branch,
      List<T> results,
      AtomicReference<RuntimeException> failure,
      Semaphore free) {
    try {
      results.set(index, branch.run(index));
    } catch (InterruptedException e) {
      // Whoever interrupts a branch knows why; a stray interrupt must not pass for success.
      failure.compareAndSet(null, StatesError.runtime("A branch was interrupted."));
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    } catch (Error e) {
      failure.compareAndSet(null, StatesError.runtime("A branch broke: " + e));
      throw e;
    } finally {
      free.release();
    }
  }

  /** All permits are free again once all have ended; a failure of any of them frees one too. */
  private static void awaitAll(
      Semaphore free, int permits, AtomicReference<RuntimeException> failure)
      throws InterruptedException {
    for (int freed = 0; freed < permits && failure.get() == null; freed++) {
      free.acquire();
    }
  }

  private static void stop(List<Thread> threads) {
    threads.forEach(Thread::interrupt);
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
