package edu.colloquy.local.stepfunctions.jsonata;

import com.dashjoin.jsonata.Jsonata.Frame;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * All that an expression can see. Immutable as long as its nodes are left alone, and so
 * thread-safe.
 *
 * @param dialect the functions
 * @param variables what earlier states assigned, by name without the {@code $}
 * @param states the value of {@code $states}: {@code input}, {@code context} and, where there is
 *     one, {@code result} or {@code errorOutput}
 */
public record Environment(Dialect dialect, Map<String, JsonNode> variables, ObjectNode states) {

  /** A frame of its own for each evaluation, for the engine writes into it. */
  Frame newFrame() {
    Frame frame = new Frame(null);
    dialect.bindTo(frame);
    variables.forEach((name, value) -> frame.bind(name, JsonValues.toJava(value)));
    frame.bind("states", JsonValues.toJava(states));
    return frame;
  }
}
