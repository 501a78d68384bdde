package edu.colloquy.local.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.stepfunctions.execution.Execution;
import edu.colloquy.local.stepfunctions.history.Timestamps;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegration;
import edu.colloquy.local.stepfunctions.integration.TaskFailure;
import java.util.Optional;
import java.util.Set;

/** {@code states:startExecution}: starts another execution and does not wait for it. */
record StartExecutionCall(ExecutionStarter starter) implements ServiceIntegration {

  @Override
  public JsonNode call(JsonNode arguments) throws TaskFailure {
    JsonNode input = arguments.path("Input");
    String text =
        input.isMissingNode() ? "{}" : input.isTextual() ? input.asText() : input.toString();
    try {
      Execution execution =
          starter.start(
              arguments.path("StateMachineArn").asText(),
              Optional.ofNullable(arguments.get("Name")).map(JsonNode::asText),
              text);
      return JsonNodeFactory.instance
          .objectNode()
          .put("ExecutionArn", execution.identity().arn())
          .put("StartDate", Timestamps.toText(execution.identity().startDate()));
    } catch (AwsException e) {
      throw new TaskFailure("StepFunctions." + e.type() + "Exception", e.getMessage());
    }
  }

  @Override
  public Set<String> argumentNames() {
    return Set.of("StateMachineArn", "Input", "Name");
  }
}
