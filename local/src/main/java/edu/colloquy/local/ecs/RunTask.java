package edu.colloquy.local.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import edu.colloquy.local.aws.AwsAccount;
import edu.colloquy.local.aws.AwsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@code RunTask} request.
 *
 * @param definition what is to run
 * @param cluster the cluster's name; every name is a cluster
 * @param count 1 to 10
 * @param overrides the {@code overrides} object as it was sent, perhaps empty
 * @param request all of it
 */
record RunTask(
    TaskDefinition definition, String cluster, int count, JsonNode overrides, JsonNode request) {

  private static final int MOST = 10;

  static RunTask of(JsonNode request, TaskDefinitions definitions) {
    TaskDefinition definition = definitions.find(request.path("taskDefinition").asText());
    int count = request.path("count").asInt(1);
    if (count < 1 || count > MOST) {
      throw AwsException.badRequest(
          "InvalidParameterException", "count is 1 to " + MOST + ", not " + count + ".");
    }
    JsonNode overrides = request.path("overrides");
    for (JsonNode override : overrides.path("containerOverrides")) {
      String name = override.path("name").asText();
      if (definition.containers().stream().noneMatch(c -> c.name().equals(name))) {
        throw AwsException.badRequest(
            "InvalidParameterException",
            "Override for container named " + name + " is not a container in the TaskDefinition.");
      }
    }
    return new RunTask(definition, clusterName(request), count, overrides, request);
  }

  /** The name of the cluster that a request is about. */
  static String clusterName(JsonNode request) {
    String cluster = request.path("cluster").asText("default");
    return cluster.substring(cluster.lastIndexOf('/') + 1);
  }

  static String clusterArn(String name) {
    return AwsAccount.arn("ecs", "cluster/" + name);
  }

  String group() {
    return request.path("group").asText("family:" + definition.family());
  }

  String startedBy() {
    return request.path("startedBy").asText();
  }

  /** A container's command after overrides. */
  List<String> command(ContainerDefinition container) {
    List<String> command = new ArrayList<>();
    override(container).path("command").forEach(word -> command.add(word.asText()));
    return command.isEmpty() ? container.command() : command;
  }

  /** What overrides add to a container's environment. */
  Map<String, String> environment(ContainerDefinition container) {
    Map<String, String> environment = new HashMap<>(container.environment());
    environment.putAll(
        ContainerDefinition.pairs(override(container).path("environment"), "name", "value"));
    return environment;
  }

  private JsonNode override(ContainerDefinition container) {
    for (JsonNode override : overrides.path("containerOverrides")) {
      if (override.path("name").asText().equals(container.name())) {
        return override;
      }
    }
    return MissingNode.getInstance();
  }
}
