package edu.colloquy.local.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.stepfunctions.execution.Execution;
import edu.colloquy.local.stepfunctions.execution.ExecutionIdentity;
import edu.colloquy.local.stepfunctions.execution.Executions;
import edu.colloquy.local.stepfunctions.execution.Outcome;
import edu.colloquy.local.stepfunctions.history.Timestamps;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The operations on executions. Thread-safe. */
final class ExecutionOperations {
  private final StateMachines machines;
  private final Executions executions;
  private final ExecutionStarter starter;

  ExecutionOperations(StateMachines machines, Executions executions, ExecutionStarter starter) {
    this.machines = machines;
    this.executions = executions;
    this.starter = starter;
  }

  JsonNode start(Request request) {
    Execution execution =
        starter.start(
            request.require("stateMachineArn"),
            request.text("name"),
            request.text("input").orElse("{}"));
    return JsonNodeFactory.instance
        .objectNode()
        .put("executionArn", execution.identity().arn())
        .set("startDate", Timestamps.toJson(execution.identity().startDate()));
  }

  JsonNode stop(Request request) {
    Execution execution = find(request);
    execution.end(Outcome.aborted(request.textOrEmpty("error"), request.textOrEmpty("cause")));
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    execution
        .ended()
        .ifPresent(ended -> response.set("stopDate", Timestamps.toJson(ended.stopDate())));
    return response;
  }

  JsonNode describe(Request request) {
    Execution execution = find(request);
    ObjectNode description = summary(execution).put("input", execution.identity().input());
    description.putObject("inputDetails").put("included", true);
    execution.ended().ifPresent(ended -> describe(ended.outcome(), description));
    return description;
  }

  private static void describe(Outcome outcome, ObjectNode description) {
    switch (outcome) {
      case Outcome.Succeeded(String output) -> {
        description.put("output", output);
        description.putObject("outputDetails").put("included", true);
      }
      case Outcome.Unsuccessful(_, String error, String cause) -> {
        putUnlessEmpty(description, "error", error);
        putUnlessEmpty(description, "cause", cause);
      }
    }
  }

  private static void putUnlessEmpty(ObjectNode description, String field, String text) {
    if (!text.isEmpty()) {
      description.put(field, text);
    }
  }

  JsonNode list(Request request) {
    Optional<String> mapRun = request.text("mapRunArn");
    Predicate<ExecutionIdentity> kind =
        mapRun
            .<Predicate<ExecutionIdentity>>map(
                arn -> identity -> identity.mapRunArn().equals(Optional.of(arn)))
            .orElseGet(() -> ofMachine(machines.find(request.require("stateMachineArn"))));
    Optional<String> status = request.text("statusFilter");
    List<Execution> matching =
        executions.list(kind).stream()
            .filter(execution -> status.isEmpty() || status.get().equals(execution.status()))
            .toList();
    return Page.of(request, "executions", matching, ExecutionOperations::summary);
  }

  private static Predicate<ExecutionIdentity> ofMachine(StateMachine machine) {
    return identity -> identity.stateMachineArn().equals(machine.arn());
  }

  JsonNode history(Request request) {
    List<ObjectNode> events = find(request).history().events();
    List<JsonNode> ordered = List.copyOf(request.flag("reverseOrder") ? events.reversed() : events);
    return Page.of(request, "events", ordered, Function.identity());
  }

  private Execution find(Request request) {
    String arn = request.require("executionArn");
    return executions
        .find(arn)
        .orElseThrow(
            () ->
                AwsException.badRequest(
                    "ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'"));
  }

  private static ObjectNode summary(Execution execution) {
    ExecutionIdentity identity = execution.identity();
    ObjectNode summary =
        JsonNodeFactory.instance
            .objectNode()
            .put("executionArn", identity.arn())
            .put("stateMachineArn", identity.stateMachineArn())
            .put("name", identity.name())
            .put("status", execution.status());
    summary.set("startDate", Timestamps.toJson(identity.startDate()));
    execution
        .ended()
        .ifPresent(ended -> summary.set("stopDate", Timestamps.toJson(ended.stopDate())));
    identity.mapRunArn().ifPresent(arn -> summary.put("mapRunArn", arn));
    return summary;
  }
}
