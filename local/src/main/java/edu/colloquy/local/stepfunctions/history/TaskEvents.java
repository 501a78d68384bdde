package edu.colloquy.local.stepfunctions.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.stepfunctions.asl.TaskResource;
import edu.colloquy.local.stepfunctions.error.StatesError;
import java.time.Duration;
import java.util.Optional;

/**
 * The events of one Task: {@code TaskScheduled} and so on for a service integration, {@code
 * LambdaFunctionScheduled} and so on for a function by its ARN. Immutable.
 */
public final class TaskEvents {
  private final TaskResource resource;

  /** The events of a resource. */
  public TaskEvents(TaskResource resource) {
    this.resource = resource;
  }

  /** The call is about to be made. */
  public EventBody scheduled(
      JsonNode arguments, String region, Optional<Duration> timeout, Optional<Duration> heartbeat) {
    ObjectNode details = Events.object();
    switch (resource) {
      case TaskResource.Function(String arn, _) -> {
        details.put("resource", arn).put("input", arguments.toString());
        details.set("inputDetails", Events.whole());
      }
      case TaskResource.Integration _ ->
          details.put("region", region).put("parameters", arguments.toString());
    }
    timeout.ifPresent(time -> details.put("timeoutInSeconds", time.toSeconds()));
    heartbeat.ifPresent(time -> details.put("heartbeatInSeconds", time.toSeconds()));
    return body("Scheduled", details);
  }

  /** The call is being made. */
  public EventBody started() {
    return switch (resource) {
      case TaskResource.Function _ -> EventBody.plain("LambdaFunctionStarted");
      case TaskResource.Integration _ -> body("Started", Events.object());
    };
  }

  /** The service took the call; the task token is out. */
  public EventBody submitted(JsonNode response) {
    return body("Submitted", output(response));
  }

  /** The Task's result is there. */
  public EventBody succeeded(JsonNode result) {
    return body("Succeeded", output(result));
  }

  /** The call or the holder of the token failed. */
  public EventBody failed(StatesError error) {
    return body("Failed", Events.failure(error));
  }

  /** Time or heartbeat ran out. */
  public EventBody timedOut(StatesError error) {
    return body("TimedOut", Events.failure(error));
  }

  private EventBody body(String what, ObjectNode details) {
    return switch (resource) {
      case TaskResource.Function _ ->
          EventBody.of("LambdaFunction" + what, "lambdaFunction" + what + "EventDetails", details);
      case TaskResource.Integration integration ->
          EventBody.of(
              "Task" + what,
              "task" + what + "EventDetails",
              details
                  .put("resourceType", integration.resourceType())
                  .put("resource", integration.resource()));
    };
  }

  private static ObjectNode output(JsonNode output) {
    ObjectNode details = Events.object().put("output", output.toString());
    details.set("outputDetails", Events.whole());
    return details;
  }
}
