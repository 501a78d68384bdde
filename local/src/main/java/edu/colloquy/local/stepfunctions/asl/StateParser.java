package edu.colloquy.local.stepfunctions.asl;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegrations;
import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.Optional;

/** Reads one state by its {@code Type}. */
final class StateParser {
  private static final long LONGEST_SECONDS = 99_999_999;

  private final WorkflowParser workflows;
  private final MapParser maps;
  private final TaskParser tasks;

  StateParser(WorkflowParser workflows, ServiceIntegrations integrations) {
    this.workflows = workflows;
    this.maps = new MapParser(workflows);
    this.tasks = new TaskParser(integrations);
  }

  State parse(String name, JsonNode node) {
    Fields fields = new Fields("State '" + name + "'", node);
    String type = fields.requireText("Type");
    fields.take("Comment");
    if (!fields.text("QueryLanguage").orElse("JSONata").equals("JSONata")) {
      throw fields.error("QueryLanguage", "must be 'JSONata', JSONPath is not supported here");
    }
    State state =
        switch (type) {
          case "Task" -> tasks.parse(name, fields);
          case "Map" -> maps.parse(name, fields);
          case "Parallel" -> parallel(name, fields);
          case "Choice" -> ChoiceParser.parse(name, fields);
          case "Wait" -> new WaitState(name, until(fields), ExitParser.parse(fields));
          case "Pass" -> new PassState(name, ExitParser.parse(fields));
          case "Succeed" -> new SucceedState(name, fields.template("Output"));
          case "Fail" -> new FailState(name, fields.template("Error"), fields.template("Cause"));
          default -> throw fields.error("Type", "there is no state type '" + type + "'");
        };
    fields.finish();
    return state;
  }

  private ParallelState parallel(String name, Fields fields) {
    var branches = fields.requireObjects("Branches").stream().map(this::branch).toList();
    return new ParallelState(
        name,
        fields.template("Arguments"),
        branches,
        FailureRulesParser.parse(fields),
        ExitParser.parse(fields));
  }

  private Workflow branch(Fields fields) {
    Workflow branch = workflows.parse(fields);
    fields.finish();
    return branch;
  }

  private static WaitState.Until until(Fields fields) {
    Optional<Template> seconds = fields.integer("Seconds", 0, LONGEST_SECONDS);
    Optional<Template> timestamp = fields.template("Timestamp");
    if (seconds.isPresent() == timestamp.isPresent()) {
      throw fields.error("Seconds", "a Wait has either Seconds or Timestamp");
    }
    return seconds
        .<WaitState.Until>map(WaitState.Seconds::new)
        .orElseGet(() -> new WaitState.Timestamp(timestamp.orElseThrow()));
  }
}
