package edu.colloquy.containers.transcriber;

import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.container.Termination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The container's main class. It runs until it has had no room for a while or its thread is
 * interrupted; then its rooms are handed over to other transcribers.
 */
public final class Transcriber {
  private static final Logger LOG = LoggerFactory.getLogger(Transcriber.class);

  private Transcriber() {}

  /** Runs the container; returns when it has drained. */
  public static void main(String[] arguments) {
    Environment environment = Environment.current();
    Termination.interruptsThisThread(environment);
    try (Wiring wiring = new Wiring(environment)) {
      wiring.run();
      LOG.info("No room for a while: ending.");
    } catch (InterruptedException e) {
      LOG.info("Asked to end: rooms were handed over.");
    }
  }
}
