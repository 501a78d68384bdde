package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Variables. An inner scope reads those of the outer one; its own do not escape. An outer scope
 * stands still while inner ones run, so that they may read it from their threads.
 */
final class Scope {
  private final Map<String, JsonNode> outer;
  private final Map<String, JsonNode> own = new HashMap<>();

  private Scope(Map<String, JsonNode> outer) {
    this.outer = outer;
  }

  static Scope empty() {
    return new Scope(Map.of());
  }

  Scope inner() {
    return new Scope(visible());
  }

  void assign(Map<String, JsonNode> variables) {
    own.putAll(variables);
  }

  /** All variables that can be read here, as they are now. */
  Map<String, JsonNode> visible() {
    Map<String, JsonNode> all = new HashMap<>(outer);
    all.putAll(own);
    return all;
  }
}
