package edu.colloquy.local.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.stepfunctions.asl.StateMachineDefinition;
import edu.colloquy.local.stepfunctions.execution.Executions;
import edu.colloquy.local.stepfunctions.history.Timestamps;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The registered state machines, and the operations that show them. Thread-safe. */
final class StateMachines {
  private static final String TYPE = "STANDARD";

  private final StepFunctionsOptions options;
  private final Map<String, StateMachine> byArn = new ConcurrentSkipListMap<>();

  StateMachines(StepFunctionsOptions options) {
    this.options = options;
  }

  StateMachine register(String name, StateMachineDefinition definition) {
    String arn =
        "arn:aws:states:%s:%s:stateMachine:%s".formatted(options.region(), options.account(), name);
    StateMachine machine = new StateMachine(arn, name, definition, options.clock().instant());
    byArn.put(arn, machine);
    return machine;
  }

  StateMachine find(String arn) {
    StateMachine machine = byArn.get(arn);
    if (machine == null) {
      throw AwsException.badRequest(
          "StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
    }
    return machine;
  }

  JsonNode describe(Request request) {
    StateMachine machine = find(request.require("stateMachineArn"));
    return summary(machine)
        .put("status", "ACTIVE")
        .put("definition", machine.definition().source().toString())
        .put("roleArn", Executions.ROLE_ARN);
  }

  JsonNode list(Request request) {
    return Page.of(request, "stateMachines", List.copyOf(byArn.values()), StateMachines::summary);
  }

  private static ObjectNode summary(StateMachine machine) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("stateMachineArn", machine.arn())
        .put("name", machine.name())
        .put("type", TYPE)
        .set("creationDate", Timestamps.toJson(machine.creationDate()));
  }
}
