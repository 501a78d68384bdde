package edu.colloquy.local.stepfunctions.asl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Checks that every state of a workflow can be reached, leads somewhere and can end. */
final class GraphCheck {
  private GraphCheck() {}

  static void check(Fields fields, Workflow workflow) {
    if (!workflow.states().containsKey(workflow.startAt())) {
      throw fields.error("StartAt", "there is no state '" + workflow.startAt() + "'");
    }
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.push(workflow.startAt());
    boolean ends = false;
    while (!open.isEmpty()) {
      String name = open.pop();
      if (!reached.add(name)) {
        continue;
      }
      State state = workflow.states().get(name);
      ends |= state.exits().isEmpty();
      for (Exit exit : state.exits()) {
        ends |= exit.next().isEmpty();
        exit.next().ifPresent(next -> open.push(existing(workflow, name, next)));
      }
    }
    for (String name : workflow.states().keySet()) {
      if (!reached.contains(name)) {
        throw new DefinitionException(
            "State '%s' cannot be reached from StartAt '%s'.".formatted(name, workflow.startAt()));
      }
    }
    if (!ends) {
      throw fields.error("States", "no state ends the workflow; one needs 'End': true");
    }
  }

  private static String existing(Workflow workflow, String from, String next) {
    if (!workflow.states().containsKey(next)) {
      throw new DefinitionException(
          "State '%s', field 'Next': there is no state '%s' beside it.".formatted(from, next));
    }
    return next;
  }
}
