package edu.colloquy.local.stepfunctions.asl;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a Choice; its own Output and Assign belong to {@code Default}. */
final class ChoiceParser {
  private ChoiceParser() {}

  static ChoiceState parse(String name, Fields fields) {
    List<ChoiceState.Rule> rules =
        fields.requireObjects("Choices").stream().map(ChoiceParser::rule).toList();
    Optional<String> next = fields.text("Default");
    Optional<Template> output = fields.template("Output");
    Map<String, Template> assign = ExitParser.assign(fields);
    if (next.isEmpty() && (output.isPresent() || !assign.isEmpty())) {
      throw fields.error("Default", "is missing, and Output and Assign here belong to it");
    }
    return new ChoiceState(
        name, rules, next.map(there -> new Exit(Optional.of(there), output, assign)));
  }

  private static ChoiceState.Rule rule(Fields fields) {
    JsonNode condition = fields.require("Condition");
    if (!condition.isBoolean() && !Fields.isExpression(condition)) {
      throw fields.error("Condition", "must be a boolean or a JSONata expression {% %}");
    }
    fields.take("Comment");
    var rule =
        new ChoiceState.Rule(
            fields.compile("Condition", condition), ExitParser.parseOnward(fields));
    fields.finish();
    return rule;
  }
}
