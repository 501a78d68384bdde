package edu.colloquy.local.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsAccount;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A registered task definition.
 *
 * @param family its name
 * @param revision counted from 1 within the family
 * @param containers at least one
 * @param described what {@code DescribeTaskDefinition} answers
 */
record TaskDefinition(
    String family, int revision, List<ContainerDefinition> containers, ObjectNode described) {

  /** Their keys are data and keep their case. */
  private static final Set<String> MAPS = Set.of("DockerLabels", "Options", "DriverOpts", "Labels");

  /** Reads the properties of an {@code AWS::ECS::TaskDefinition}. */
  static TaskDefinition of(JsonNode properties, int revision) {
    List<ContainerDefinition> containers =
        StreamSupport.stream(properties.path("ContainerDefinitions").spliterator(), false)
            .map(ContainerDefinition::of)
            .toList();
    if (containers.stream().noneMatch(ContainerDefinition::essential)) {
      throw new IllegalArgumentException(
          "template.yaml: a task definition needs at least one essential container.");
    }
    String family = properties.path("Family").asText();
    ObjectNode described = (ObjectNode) onTheWire(properties);
    described.remove("tags");
    described.put("taskDefinitionArn", arn(family, revision));
    described.put("revision", revision).put("status", "ACTIVE");
    return new TaskDefinition(family, revision, containers, described);
  }

  String arn() {
    return arn(family, revision);
  }

  private static String arn(String family, int revision) {
    return AwsAccount.arn("ecs", "task-definition/" + family + ":" + revision);
  }

  /** CloudFormation writes {@code TaskRoleArn} where the API writes {@code taskRoleArn}. */
  private static JsonNode onTheWire(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(onTheWire(element)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (var field : node.properties()) {
      String name = field.getKey();
      JsonNode value = MAPS.contains(name) ? field.getValue() : onTheWire(field.getValue());
      object.set(Character.toLowerCase(name.charAt(0)) + name.substring(1), value);
    }
    return object;
  }
}
