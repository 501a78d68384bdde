package edu.colloquy.local.stepfunctions.asl;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegrations;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads {@code StartAt} and {@code States}, at the top and within Map and Parallel. */
final class WorkflowParser {
  private static final int LONGEST_NAME = 80;

  private final StateParser states;
  private final Set<String> namesSeen = new HashSet<>();

  WorkflowParser(ServiceIntegrations integrations) {
    this.states = new StateParser(this, integrations);
  }

  /** Reads a workflow; the caller asks for its own fields and then finishes the object. */
  Workflow parse(Fields fields) {
    fields.take("Comment");
    String startAt = fields.requireText("StartAt");
    JsonNode node = fields.require("States");
    if (!node.isObject() || node.isEmpty()) {
      throw fields.error("States", "must be an object with at least one state");
    }
    Map<String, State> byName = new LinkedHashMap<>();
    for (var entry : node.properties()) {
      String name = entry.getKey();
      if (name.isEmpty() || name.length() > LONGEST_NAME) {
        throw fields.error("States", "a state's name has 1 to 80 characters, not '" + name + "'");
      }
      if (!namesSeen.add(name)) {
        throw fields.error("States", "there are two states of the name '" + name + "'");
      }
      byName.put(name, states.parse(name, entry.getValue()));
    }
    Workflow workflow = new Workflow(startAt, byName);
    GraphCheck.check(fields, workflow);
    return workflow;
  }
}
