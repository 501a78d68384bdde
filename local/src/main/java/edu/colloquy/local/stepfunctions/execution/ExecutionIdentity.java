package edu.colloquy.local.stepfunctions.execution;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an execution from its start.
 *
 * @param arn its ARN
 * @param name its name, unique within the state machine
 * @param stateMachineArn what it executes; for a child, the parent's with {@code /label} after it
 * @param mapRunArn the distributed Map it is a child of
 * @param input JSON text
 * @param startDate when it started
 */
public record ExecutionIdentity(
    String arn,
    String name,
    String stateMachineArn,
    Optional<String> mapRunArn,
    String input,
    Instant startDate) {

  /** The name of the state machine, the last part of its ARN. */
  public String stateMachineName() {
    return stateMachineArn.substring(stateMachineArn.lastIndexOf(':') + 1);
  }

  /** The ARN of a state machine's execution. */
  public static String arnOf(String stateMachineArn, String name) {
    return stateMachineArn.replace(":stateMachine:", ":execution:") + ":" + name;
  }
}
