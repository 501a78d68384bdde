package edu.colloquy.local.stepfunctions.asl;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegrations;
import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.Optional;
import java.util.Set;

/** Reads a Task. */
final class TaskParser {
  private static final long LONGEST_SECONDS = 99_999_999;

  private final ResourceParser resources;

  TaskParser(ServiceIntegrations integrations) {
    this.resources = new ResourceParser(integrations);
  }

  TaskState parse(String name, Fields fields) {
    TaskResource resource = resources.parse(fields);
    Optional<JsonNode> arguments = fields.take("Arguments");
    checkArguments(fields, resource, arguments);
    Optional<Template> timeout = fields.integer("TimeoutSeconds", 1, LONGEST_SECONDS);
    Optional<Template> heartbeat = fields.integer("HeartbeatSeconds", 1, LONGEST_SECONDS);
    checkHeartbeat(fields, resource, timeout, heartbeat);
    return new TaskState(
        name,
        resource,
        fields.template("Arguments"),
        timeout,
        heartbeat,
        FailureRulesParser.parse(fields),
        ExitParser.parse(fields));
  }

  private static void checkArguments(
      Fields fields, TaskResource resource, Optional<JsonNode> arguments) {
    if (!(resource instanceof TaskResource.Integration integration)) {
      return;
    }
    if (arguments.isEmpty()) {
      throw fields.error("Arguments", "is missing; it is the request to " + integration.arn());
    }
    Set<String> known = integration.service().argumentNames();
    if (known.isEmpty() || !arguments.get().isObject()) {
      return;
    }
    for (var entry : arguments.get().properties()) {
      if (!known.contains(entry.getKey())) {
        throw fields.error("Arguments/" + entry.getKey(), "is no argument of " + integration.arn());
      }
    }
  }

  private static void checkHeartbeat(
      Fields fields,
      TaskResource resource,
      Optional<Template> timeout,
      Optional<Template> heartbeat) {
    if (heartbeat.isEmpty()) {
      return;
    }
    boolean token =
        resource instanceof TaskResource.Integration integration && integration.waitForTaskToken();
    if (!token) {
      throw fields.error("HeartbeatSeconds", "has a meaning with '.waitForTaskToken' only");
    }
    if (heartbeat.get() instanceof Template.Literal(JsonNode beat)
        && timeout.orElse(null) instanceof Template.Literal(JsonNode limit)
        && beat.longValue() >= limit.longValue()) {
      throw fields.error("HeartbeatSeconds", "must be less than TimeoutSeconds");
    }
  }
}
