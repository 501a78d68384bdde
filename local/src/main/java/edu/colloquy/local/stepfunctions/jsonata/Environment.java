package edu.colloquy.local.stepfunctions.jsonata;

import com.dashjoin.jsonata.Jsonata.Frame;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** All that the expressions of one step can see. Belongs to one thread. */
public final class Environment {
  private final Dialect dialect;
  private final Map<String, Object> bindings;

  /**
   * @param dialect the functions
   * @param variables what earlier states assigned, by name without the {@code $}
   * @param states the value of {@code $states}: {@code input}, {@code context} and, where there is
   *     one, {@code result} or {@code errorOutput}
   */
  public Environment(Dialect dialect, Map<String, JsonNode> variables, ObjectNode states) {
    this.dialect = dialect;
    this.bindings = HashMap.newHashMap(variables.size() + 1);
    variables.forEach((name, value) -> bindings.put(name, JsonValues.toJava(value)));
    bindings.put("states", JsonValues.toJava(states));
  }

  /** A frame of its own for each evaluation, for the engine writes into it. */
  Frame newFrame() {
    Frame frame = new Frame(null);
    dialect.bindTo(frame);
    bindings.forEach((name, value) -> frame.bind(name, value));
    return frame;
  }
}
