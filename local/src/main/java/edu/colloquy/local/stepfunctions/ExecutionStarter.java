package edu.colloquy.local.stepfunctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.stepfunctions.asl.StateMachineDefinition;
import edu.colloquy.local.stepfunctions.execution.Execution;
import edu.colloquy.local.stepfunctions.execution.ExecutionIdentity;
import edu.colloquy.local.stepfunctions.execution.Executions;
import edu.colloquy.local.stepfunctions.interpreter.Interpreter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Starts executions, once for each name. Thread-safe. */
final class ExecutionStarter {
  private static final int LONGEST_INPUT_BYTES = 256 * 1024;
  private static final Pattern NAME =
      Pattern.compile("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]{1,80}");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final StateMachines machines;
  private final Executions executions;
  private final Interpreter interpreter;
  private final InstantSource clock;

  ExecutionStarter(
      StateMachines machines, Executions executions, Interpreter interpreter, InstantSource clock) {
    this.machines = machines;
    this.executions = executions;
    this.interpreter = interpreter;
    this.clock = clock;
  }

  /**
   * @param givenName the execution's name; without it, a new one is made up
   * @param input JSON text
   * @return the execution; the one that runs already if name and input are the same
   */
  Execution start(String stateMachineArn, Optional<String> givenName, String input) {
    StateMachine machine = machines.find(stateMachineArn);
    String name = givenName.orElseGet(() -> UUID.randomUUID().toString());
    if (!NAME.matcher(name).matches()) {
      throw AwsException.badRequest("InvalidName", "Invalid Name: '" + name + "'");
    }
    checkInput(input);
    ExecutionIdentity identity =
        new ExecutionIdentity(
            ExecutionIdentity.arnOf(stateMachineArn, name),
            name,
            stateMachineArn,
            Optional.empty(),
            input,
            clock.instant());
    StateMachineDefinition definition = machine.definition();
    Execution execution =
        executions.start(
            identity,
            definition.timeout(),
            Optional.empty(),
            started -> interpreter.run(started, definition.workflow()));
    // An earlier execution of the name is the answer to a repeated request only while it runs.
    boolean isNew = execution.identity() == identity;
    boolean repeated = execution.ended().isEmpty() && execution.identity().input().equals(input);
    if (!isNew && !repeated) {
      throw AwsException.badRequest(
          "ExecutionAlreadyExists", "Execution Already Exists: '" + identity.arn() + "'");
    }
    return execution;
  }

  private static void checkInput(String input) {
    if (input.getBytes(StandardCharsets.UTF_8).length > LONGEST_INPUT_BYTES) {
      throw AwsException.badRequest(
          "InvalidExecutionInput", "Invalid State Machine Execution Input: more than 256 KiB");
    }
    try {
      JSON.readTree(input);
    } catch (JsonProcessingException e) {
      throw AwsException.badRequest(
          "InvalidExecutionInput",
          "Invalid State Machine Execution Input: '" + e.getOriginalMessage() + "'");
    }
  }
}
