package edu.colloquy.local.stepfunctions.history;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The first event of an execution, and the last. */
public final class ExecutionEvents {
  private ExecutionEvents() {}

  /** The execution begins. */
  public static EventBody started(String input, String roleArn) {
    ObjectNode details = Events.object().put("input", input).put("roleArn", roleArn);
    details.set("inputDetails", Events.whole());
    return EventBody.of("ExecutionStarted", "executionStartedEventDetails", details);
  }

  /** The execution ended well. */
  public static EventBody succeeded(String output) {
    ObjectNode details = Events.object().put("output", output);
    details.set("outputDetails", Events.whole());
    return EventBody.of("ExecutionSucceeded", "executionSucceededEventDetails", details);
  }

  /**
   * The execution ended otherwise.
   *
   * @param how {@code Failed}, {@code Aborted} or {@code TimedOut}
   */
  public static EventBody ended(String how, String error, String cause) {
    return EventBody.of(
        "Execution" + how,
        "execution" + how + "EventDetails",
        Events.object().put("error", error).put("cause", cause));
  }
}
