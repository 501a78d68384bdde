package edu.colloquy.local.ecs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What a container's own JVM starts with: runs the class that its first argument names, and ends
 * when the platform is gone. The platform holds the other end of standard input; however it dies,
 * that pipe closes.
 */
final class ContainerMain {
  private static final Duration LAST_GRACE = Duration.ofSeconds(5);
  private static final int TERMINATED = 143;
  private static final int KILLED = 137;

  private ContainerMain() {}

  public static void main(String[] arguments) throws Throwable {
    Thread.ofPlatform().daemon().name("platform-watch").start(ContainerMain::endWithPlatform);
    List<String> rest = List.of(arguments).subList(1, arguments.length);
    MainClass.run(MainClass.find(arguments[0]), rest);
  }

  private static void endWithPlatform() {
    awaitEndOfInput();
    Thread.ofPlatform().daemon().name("last-grace").start(ContainerMain::haltAfterGrace);
    System.exit(TERMINATED);
  }

  private static void awaitEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // The platform sends nothing; only the end matters.
      }
    } catch (IOException e) {
      System.err.println("The pipe to the platform broke: " + e.getMessage());
    }
  }

  private static void haltAfterGrace() {
    try {
      Thread.sleep(LAST_GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(KILLED);
  }
}
