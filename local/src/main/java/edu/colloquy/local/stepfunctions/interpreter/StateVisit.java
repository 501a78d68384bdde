package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.stepfunctions.asl.Exit;
import edu.colloquy.local.stepfunctions.asl.State;
import edu.colloquy.local.stepfunctions.error.ErrorNames;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.history.Events;
import edu.colloquy.local.stepfunctions.history.Timestamps;
import edu.colloquy.local.stepfunctions.jsonata.Environment;
import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One state, entered once, with its retries. Belongs to one thread. */
final class StateVisit {
  private final Lane lane;
  private final State state;
  private final JsonNode input;
  private final Instant entered;
  private int retries;

  StateVisit(Lane lane, State state, JsonNode input) {
    this.lane = lane;
    this.state = state;
    this.input = input;
    this.entered = lane.engine().clock().instant();
    lane.trail().record(Events.stateEntered(state.type(), state.name(), input));
  }

  Lane lane() {
    return lane;
  }

  Engine engine() {
    return lane.engine();
  }

  State state() {
    return state;
  }

  JsonNode input() {
    return input;
  }

  void retried() {
    retries++;
  }

  /** {@code $states} with nothing but input and context. */
  Environment environment() {
    return over(states(context()));
  }

  /** With {@code $states.context.Task.Token} besides. */
  Environment withToken(String token) {
    ObjectNode context = context();
    context.putObject("Task").put("Token", token);
    return over(states(context));
  }

  /** With {@code $states.context.Map.Item} besides. */
  Environment withItem(int index, JsonNode value) {
    ObjectNode context = context();
    context.putObject("Map").putObject("Item").put("Index", index).set("Value", value);
    return over(states(context));
  }

  /** With {@code $states.result} besides. */
  Environment withResult(JsonNode result) {
    return over(states(context()).set("result", result));
  }

  /** With {@code $states.errorOutput} besides. */
  Environment withErrorOutput(JsonNode errorOutput) {
    return over(states(context()).set("errorOutput", errorOutput));
  }

  /** Evaluates, or gives the other value where the definition has nothing. */
  JsonNode evaluate(Optional<Template> template, Environment environment, JsonNode otherwise) {
    return template.map(value -> value.evaluate(environment)).orElse(otherwise);
  }

  /** Leaves by an exit: both Output and Assign see what was there before either. */
  Departure leave(Exit exit, Environment environment, JsonNode defaultOutput) {
    JsonNode output = evaluate(exit.output(), environment, defaultOutput);
    PayloadLimit.check(state.name(), "an output", output);
    Map<String, JsonNode> assigned = new LinkedHashMap<>();
    exit.assign().forEach((name, value) -> assigned.put(name, value.evaluate(environment)));
    assigned.values().forEach(value -> PayloadLimit.check(state.name(), "a variable", value));
    return new Departure(output, exit.next(), assigned);
  }

  /** Notes an expression's failure in the history; other errors have events of their own. */
  void noteEvaluation(StatesError error) {
    if (error.error().equals(ErrorNames.QUERY_EVALUATION) && !error.isFromBranch()) {
      lane.trail().record(Events.evaluationFailed(state.name(), error));
    }
  }

  private Environment over(ObjectNode states) {
    return new Environment(engine().dialect(), lane.scope().visible(), states);
  }

  private ObjectNode states(ObjectNode context) {
    ObjectNode states = JsonNodeFactory.instance.objectNode();
    states.set("input", input);
    states.set("context", context);
    return states;
  }

  private ObjectNode context() {
    ObjectNode context = ExecutionContext.of(lane);
    context
        .putObject("State")
        .put("Name", state.name())
        .put("EnteredTime", Timestamps.toText(entered))
        .put("RetryCount", retries);
    return context;
  }
}
