package edu.colloquy.local.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import edu.colloquy.local.aws.AwsAccount;
import java.time.Instant;
import java.util.function.Function;

/** A task as ECS shows it: in the API with times in epoch seconds, in events with ISO times. */
final class TaskJson {
  private TaskJson() {}

  /** As {@code DescribeTasks} answers. */
  static ObjectNode answer(EcsTask task) {
    ObjectNode json = describe(task, time -> new DoubleNode(time.toEpochMilli() / 1000.0));
    json.set("tags", task.request().request().path("tags"));
    return json;
  }

  /** As the {@code detail} of an ECS Task State Change. */
  static ObjectNode detail(EcsTask task) {
    return describe(task, time -> TextNode.valueOf(time.toString()));
  }

  /** As the task metadata endpoint, version 4, shows it to the task itself. */
  static ObjectNode metadata(EcsTask task) {
    RunTask request = task.request();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("Cluster", RunTask.clusterArn(request.cluster()))
            .put("TaskARN", task.arn())
            .put("Family", request.definition().family())
            .put("Revision", String.valueOf(request.definition().revision()))
            .put("DesiredStatus", task.state().desired().name())
            .put("KnownStatus", task.state().status().name())
            .put("LaunchType", "FARGATE");
    var containers = json.putArray("Containers");
    for (ContainerDefinition container : request.definition().containers()) {
      ObjectNode network =
          containers
              .addObject()
              .put("DockerId", containerId(task, container))
              .put("Name", container.name())
              .putArray("Networks")
              .addObject()
              .put("NetworkMode", "awsvpc");
      network.putArray("IPv4Addresses").add("127.0.0.1");
    }
    return json;
  }

  static String containerId(EcsTask task, ContainerDefinition container) {
    return task.id() + "-" + container.name();
  }

  private static ObjectNode describe(EcsTask task, Function<Instant, JsonNode> time) {
    RunTask request = task.request();
    TaskState state = task.state();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("taskArn", task.arn())
            .put("clusterArn", RunTask.clusterArn(request.cluster()))
            .put("taskDefinitionArn", request.definition().arn())
            .put("group", request.group())
            .put("startedBy", request.startedBy())
            .put("launchType", "FARGATE")
            .put("lastStatus", state.status().name())
            .put("desiredStatus", state.desired().name());
    json.set("createdAt", time.apply(task.createdAt()));
    state.startedAt().ifPresent(at -> json.set("startedAt", time.apply(at)));
    state.stoppingAt().ifPresent(at -> json.set("stoppingAt", time.apply(at)));
    state.stoppedAt().ifPresent(at -> json.set("stoppedAt", time.apply(at)));
    state
        .stop()
        .ifPresent(stop -> json.put("stopCode", stop.code()).put("stoppedReason", stop.reason()));
    ObjectNode overrides = json.putObject("overrides");
    request.overrides().properties().forEach(o -> overrides.set(o.getKey(), o.getValue()));
    var containers = json.putArray("containers");
    request.definition().containers().stream()
        .map(container -> container(task, container, state))
        .forEach(containers::add);
    return json;
  }

  private static ObjectNode container(
      EcsTask task, ContainerDefinition container, TaskState state) {
    Integer exitCode = state.exitCodes().get(container.name());
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("containerArn", AwsAccount.arn("ecs", "container/" + containerId(task, container)))
            .put("taskArn", task.arn())
            .put("name", container.name())
            .put("lastStatus", exitCode == null ? state.status().name() : "STOPPED");
    if (exitCode != null) {
      json.put("exitCode", exitCode);
    }
    json.putArray("networkInterfaces").addObject().put("privateIpv4Address", "127.0.0.1");
    return json;
  }
}
