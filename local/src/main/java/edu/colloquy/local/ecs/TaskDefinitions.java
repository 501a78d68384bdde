package edu.colloquy.local.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.aws.AwsException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The registered task definitions. Thread-safe. */
final class TaskDefinitions {
  private final Map<String, TreeMap<Integer, TaskDefinition>> families = new ConcurrentHashMap<>();

  TaskDefinition register(JsonNode properties) {
    TreeMap<Integer, TaskDefinition> revisions =
        families.computeIfAbsent(properties.path("Family").asText(), _ -> new TreeMap<>());
    synchronized (revisions) {
      int revision = revisions.isEmpty() ? 1 : revisions.lastKey() + 1;
      TaskDefinition definition = TaskDefinition.of(properties, revision);
      revisions.put(revision, definition);
      return definition;
    }
  }

  /**
   * Finds one by family (the newest), {@code family:revision} or ARN.
   *
   * @throws AwsException {@code ClientException} when there is none
   */
  TaskDefinition find(String id) {
    String[] parts = id.substring(id.lastIndexOf('/') + 1).split(":", 2);
    TreeMap<Integer, TaskDefinition> revisions = families.getOrDefault(parts[0], new TreeMap<>());
    synchronized (revisions) {
      for (TaskDefinition definition : revisions.descendingMap().values()) {
        if (parts.length == 1 || parts[1].equals(String.valueOf(definition.revision()))) {
          return definition;
        }
      }
    }
    throw AwsException.badRequest(
        "ClientException",
        "TaskDefinition not found: "
            + id
            + ". Locally they are the AWS::ECS::TaskDefinition resources of template.yaml.");
  }
}
