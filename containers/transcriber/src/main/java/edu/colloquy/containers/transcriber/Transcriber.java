package edu.colloquy.containers.transcriber;

import edu.colloquy.cloud.container.WorkerMain;

/** The container's main class; when it ends, its rooms are handed over to other transcribers. */
public final class Transcriber {
  private Transcriber() {}

  /** Runs the container; returns when it has drained. */
  public static void main(String[] arguments) {
    WorkerMain.run(Wiring::new);
  }
}
