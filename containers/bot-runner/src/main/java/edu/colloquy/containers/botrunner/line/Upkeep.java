package edu.colloquy.containers.botrunner.line;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps something connected, on a virtual thread of its own: connects, waits until the connection
 * is lost, and connects again after a pause. Thread-safe.
 */
public final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** What is kept connected. */
  public interface Connection {

    /**
     * Connects, if it is not connected, and returns when the connection is lost; fails when it
     * cannot connect. Interrupted when it is to end for good.
     *
     * @param pause to be reset once it is connected
     * @return true when the connection was lost, false when there is nothing to connect to any more
     */
    boolean stay(Pause pause) throws InterruptedException;
  }

  private final String name;
  private final Connection connection;
  private final Pause pause;
  private final Thread thread;

  /**
   * Begins.
   *
   * @param name of what is kept, for the log; no name of a person
   * @param longestPause pauses grow from 200 ms to this
   */
  public Upkeep(String name, Duration longestPause, Connection connection) {
    this.name = name;
    this.connection = connection;
    this.pause = new Pause(Duration.ofMillis(200), longestPause);
    this.thread = Thread.ofVirtual().name(name).start(this::keep);
  }

  /** Ends it; returns when nothing of it runs any more. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep() {
    try {
      while (stay()) {
        pause.await();
      }
      LOG.info("{} is over.", name);
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private boolean stay() throws InterruptedException {
    try {
      boolean lost = connection.stay(pause);
      if (lost) {
        LOG.info("{} was lost, and is taken up again.", name);
      }
      return lost;
    } catch (RuntimeException e) {
      if (pause.isFirst()) {
        LOG.warn("{} is not connected, and tries again: {}", name, e.getMessage());
      }
      return true;
    }
  }
}
