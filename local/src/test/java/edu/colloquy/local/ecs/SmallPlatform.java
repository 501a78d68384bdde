package edu.colloquy.local.ecs;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.events.EventBus;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A platform for tests that runs one worker as a process, and can be killed from outside. */
final class SmallPlatform {
  private static final String WORKER =
      """
      {"Family": "worker", "ContainerDefinitions": [{"Name": "main",
        "Command": ["edu.colloquy.local.ecs.SmallWorker", "serve"]}]}
      """;

  private SmallPlatform() {}

  /**
   * @param arguments the directory for the worker's file and log
   */
  public static void main(String[] arguments) throws Exception {
    Path dir = Path.of(arguments[0]);
    var launcher = new ProcessLauncher(dir.resolve("logs"));
    Map<String, String> environment =
        Map.of("OUT", dir.resolve("worker").toString(), "WHO", "w", "SECRET", "s", "PLATFORM", "p");
    var json = new ObjectMapper();
    try (var ecs =
        new EcsService(launcher, new EventBus(), () -> environment, UnaryOperator.identity())) {
      ecs.registerTaskDefinition(json.readTree(WORKER));
      ecs.handle("RunTask", json.createObjectNode().put("taskDefinition", "worker"));
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
