package edu.colloquy.cloud.work;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** A virtual thread that does one round of polling after the other until it is closed. */
final class PollingThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PollingThread.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final Round round;
  private final Thread thread;
  private volatile boolean open = true;

  /** One round: blocks while there is nothing to do. */
  interface Round {
    /** Polls once. */
    void poll() throws InterruptedException;
  }

  PollingThread(String name, Round round) {
    this.round = round;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Interrupts the round and waits for its end. */
  @Override
  public void close() {
    open = false;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (open) {
        pollOnce();
      }
    } catch (InterruptedException e) {
      LOG.debug("{} has ended.", thread.getName());
    }
  }

  private void pollOnce() throws InterruptedException {
    try {
      round.poll();
    } catch (SdkException e) {
      if (open) {
        LOG.warn("{} goes on in {}: {}", thread.getName(), PAUSE_AFTER_FAILURE, e.getMessage());
        Thread.sleep(PAUSE_AFTER_FAILURE);
      }
    } catch (RuntimeException e) {
      LOG.error("{} goes on in {}.", thread.getName(), PAUSE_AFTER_FAILURE, e);
      Thread.sleep(PAUSE_AFTER_FAILURE);
    }
  }
}
