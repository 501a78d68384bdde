package edu.colloquy.containers.botrunner;

import edu.colloquy.cloud.container.WorkerMain;

/** The container's main class; when it ends, its rooms are handed over to other bot-runners. */
public final class BotRunner {
  private BotRunner() {}

  /** Runs the container; returns when it has drained. */
  public static void main(String[] arguments) {
    WorkerMain.run(Wiring::new);
  }
}
