package edu.colloquy.cloud.container;

import edu.colloquy.cloud.Environment;

/**
 * How a container learns that it has to end. The thread of {@code main} is interrupted: by the
 * local platform, where many containers share a process; by this, upon SIGTERM, where the container
 * has a process of its own. Then it drains and returns.
 */
public final class Termination {
  private Termination() {}

  /**
   * Has the calling thread interrupted when the process is to end, and the process wait for it;
   * does nothing in a process that is shared.
   *
   * @param environment the container's; that of the process if the process is its own
   */
  public static void interruptsThisThread(Environment environment) {
    if (!environment.equals(new Environment(System.getenv()))) {
      return;
    }
    Thread main = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("termination").unstarted(() -> end(main)));
  }

  private static void end(Thread main) {
    main.interrupt();
    try {
      main.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
