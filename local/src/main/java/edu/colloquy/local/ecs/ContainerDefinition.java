package edu.colloquy.local.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A container of a task definition.
 *
 * @param name its name within the task
 * @param command the main class, then the arguments of its {@code main}
 * @param environment names and values
 * @param secrets names and where their values are found
 * @param essential whether its end is the task's end
 * @param stopTimeout from SIGTERM to SIGKILL
 */
record ContainerDefinition(
    String name,
    List<String> command,
    Map<String, String> environment,
    Map<String, String> secrets,
    boolean essential,
    Duration stopTimeout) {

  private static final int DEFAULT_STOP_TIMEOUT_S = 30;

  /** Reads an element of {@code ContainerDefinitions}. */
  static ContainerDefinition of(JsonNode properties) {
    String name = properties.path("Name").asText();
    List<String> command = new ArrayList<>();
    properties.path("Command").forEach(word -> command.add(word.asText()));
    if (name.isEmpty() || command.isEmpty()) {
      throw new IllegalArgumentException(
          "template.yaml: a container needs a Name, and a Command whose first word is a main"
              + " class; got Name '"
              + name
              + "', Command "
              + command
              + ".");
    }
    return new ContainerDefinition(
        name,
        List.copyOf(command),
        pairs(properties.path("Environment"), "Name", "Value"),
        pairs(properties.path("Secrets"), "Name", "ValueFrom"),
        properties.path("Essential").asBoolean(true),
        Duration.ofSeconds(properties.path("StopTimeout").asInt(DEFAULT_STOP_TIMEOUT_S)));
  }

  /** Reads a list of names and values, as ECS writes maps. */
  static Map<String, String> pairs(JsonNode list, String name, String value) {
    Map<String, String> pairs = new LinkedHashMap<>();
    list.forEach(pair -> pairs.put(pair.path(name).asText(), pair.path(value).asText()));
    return pairs;
  }
}
