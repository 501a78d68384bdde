package edu.colloquy.local.ecs;

import edu.colloquy.cloud.Environment;
import java.nio.file.Files;
import java.nio.file.Path;

/** A container for tests: leaves a file that says who it is, then works until it is stopped. */
final class SmallWorker {
  private SmallWorker() {}

  /**
   * @param arguments what to do: {@code return}, {@code fail} or {@code serve}
   */
  public static void main(String[] arguments) throws Exception {
    Environment environment = Environment.current();
    Path file = Path.of(environment.require("OUT"));
    Path unfinished = Files.createTempFile(file.getParent(), "worker", ".tmp");
    Files.writeString(
        unfinished,
        String.join(
            "\n",
            environment.require("ECS_CONTAINER_METADATA_URI_V4"),
            environment.require("WHO"),
            environment.require("SECRET"),
            environment.require("PLATFORM"),
            String.valueOf(ProcessHandle.current().pid())));
    Files.move(unfinished, file);
    switch (arguments[0]) {
      case "return" -> {}
      case "fail" -> throw new IllegalStateException("the worker fails, as it was told to");
      case "serve" -> Thread.sleep(Long.MAX_VALUE);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }
}
