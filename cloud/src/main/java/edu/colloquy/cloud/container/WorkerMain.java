package edu.colloquy.cloud.container;

import edu.colloquy.cloud.Environment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the main classes of all workers' containers do: run until there has been no room for a while
 * or the thread is interrupted; then rooms are handed over to other workers.
 */
public final class WorkerMain {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerMain.class);

  private WorkerMain() {}

  /** A container that has been put together. */
  public interface Container extends AutoCloseable {
    /** Works until there has been no room for a while, or the thread is interrupted. */
    void run() throws InterruptedException;

    /** Drains it: hands its rooms over. */
    @Override
    void close();
  }

  /** Puts a container together. */
  @FunctionalInterface
  public interface Assembly {
    /** From its environment. */
    Container of(Environment environment) throws InterruptedException;
  }

  /** Runs a container; returns when it has drained. */
  public static void run(Assembly assembly) {
    Environment environment = Environment.current();
    Termination.interruptsThisThread(environment);
    try (Container container = assembly.of(environment)) {
      container.run();
      LOG.info("No room for a while: ending.");
    } catch (InterruptedException e) {
      LOG.info("Asked to end: rooms were handed over.");
    }
  }
}
