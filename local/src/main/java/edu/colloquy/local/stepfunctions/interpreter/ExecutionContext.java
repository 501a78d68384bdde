package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.stepfunctions.execution.ExecutionIdentity;
import edu.colloquy.local.stepfunctions.execution.Executions;
import edu.colloquy.local.stepfunctions.history.Timestamps;

/** The part of {@code $states.context} that is the same in all states of an execution. */
final class ExecutionContext {
  private ExecutionContext() {}

  static ObjectNode of(Lane lane) {
    ExecutionIdentity identity = lane.execution().identity();
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context
        .putObject("Execution")
        .put("Id", identity.arn())
        .put("Name", identity.name())
        .put("StartTime", Timestamps.toText(identity.startDate()))
        .put("RoleArn", Executions.ROLE_ARN)
        .set("Input", lane.executionInput());
    context
        .putObject("StateMachine")
        .put("Id", identity.stateMachineArn())
        .put("Name", identity.stateMachineName());
    return context;
  }
}
