package edu.colloquy.local.stepfunctions.asl;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code Next} or {@code End}, {@code Output} and {@code Assign}. */
final class ExitParser {
  private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,79}");

  private ExitParser() {}

  /** The way out of a state that may end its workflow. */
  static Exit parse(Fields fields) {
    Optional<String> next = fields.text("Next");
    Optional<JsonNode> end = fields.take("End");
    if (end.isPresent() && !end.get().isBoolean()) {
      throw fields.error("End", "must be true or false");
    }
    boolean ends = end.map(JsonNode::booleanValue).orElse(false);
    if (next.isPresent() == ends) {
      throw fields.error(
          "Next", ends ? "cannot stand beside 'End': true" : "is missing; or set 'End': true");
    }
    return new Exit(next, fields.template("Output"), assign(fields));
  }

  /** The way out that a choice rule or a catcher names: it always leads on. */
  static Exit parseOnward(Fields fields) {
    return new Exit(
        Optional.of(fields.requireText("Next")), fields.template("Output"), assign(fields));
  }

  static Map<String, Template> assign(Fields fields) {
    Optional<JsonNode> node = fields.take("Assign");
    if (node.isEmpty()) {
      return Map.of();
    }
    if (!node.get().isObject()) {
      throw fields.error("Assign", "must be an object of variables");
    }
    Map<String, Template> variables = new LinkedHashMap<>();
    for (var entry : node.get().properties()) {
      String name = entry.getKey();
      if (!VARIABLE.matcher(name).matches() || name.equals("states")) {
        throw fields.error("Assign", "'" + name + "' cannot be the name of a variable");
      }
      variables.put(name, fields.compile("Assign/" + name, entry.getValue()));
    }
    return variables;
  }
}
