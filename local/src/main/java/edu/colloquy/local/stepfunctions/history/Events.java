package edu.colloquy.local.stepfunctions.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.stepfunctions.error.StatesError;
import java.util.Map;

/** The events of states. (AWS: Step Functions API, HistoryEvent.) */
public final class Events {
  private Events() {}

  /** {@code TaskStateEntered} and its like; the types of state are those of the definition. */
  public static EventBody stateEntered(String stateType, String name, JsonNode input) {
    ObjectNode details = object().put("name", name).put("input", input.toString());
    details.set("inputDetails", whole());
    return EventBody.of(stateType + "StateEntered", "stateEnteredEventDetails", details);
  }

  /** {@code TaskStateExited} and its like. */
  public static EventBody stateExited(
      String stateType, String name, JsonNode output, Map<String, JsonNode> assigned) {
    ObjectNode details = object().put("name", name).put("output", output.toString());
    details.set("outputDetails", whole());
    if (!assigned.isEmpty()) {
      ObjectNode variables = details.putObject("assignedVariables");
      assigned.forEach((variable, value) -> variables.put(variable, value.toString()));
    }
    return EventBody.of(stateType + "StateExited", "stateExitedEventDetails", details);
  }

  /** {@code TaskStateAborted} and its like: a branch that ends because another one failed. */
  public static EventBody stateAborted(String stateType) {
    return EventBody.plain(stateType + "StateAborted");
  }

  /** An expression of a state failed. */
  public static EventBody evaluationFailed(String state, StatesError error) {
    return EventBody.of(
        "EvaluationFailed", "evaluationFailedEventDetails", failure(error).put("state", state));
  }

  /** {@code ParallelStateStarted}, {@code ParallelStateSucceeded}, {@code MapStateFailed}, ... */
  public static EventBody plain(String type) {
    return EventBody.plain(type);
  }

  /** A Map begins. */
  public static EventBody mapStarted(int length) {
    return EventBody.of(
        "MapStateStarted", "mapStateStartedEventDetails", object().put("length", length));
  }

  /**
   * {@code MapIterationStarted} and its like.
   *
   * @param what {@code Started}, {@code Succeeded}, {@code Failed} or {@code Aborted}
   */
  public static EventBody mapIteration(String what, String name, int index) {
    return EventBody.of(
        "MapIteration" + what,
        "mapIteration" + what + "EventDetails",
        object().put("name", name).put("index", index));
  }

  /** A distributed Map begins. */
  public static EventBody mapRunStarted(String mapRunArn) {
    return EventBody.of(
        "MapRunStarted", "mapRunStartedEventDetails", object().put("mapRunArn", mapRunArn));
  }

  /** A distributed Map failed. */
  public static EventBody mapRunFailed(StatesError error) {
    return EventBody.of("MapRunFailed", "mapRunFailedEventDetails", failure(error));
  }

  static ObjectNode failure(StatesError error) {
    return object().put("error", error.error()).put("cause", error.cause());
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode whole() {
    return object().put("truncated", false);
  }
}
