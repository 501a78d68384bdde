package edu.colloquy.local.stepfunctions.asl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that no inner scope assigns a variable of an outer one, which AWS refuses. A distributed
 * Map's processor is an execution of its own and sees no outer variable.
 */
final class VariableCheck {
  private VariableCheck() {}

  static void check(Workflow workflow) {
    check(workflow, Set.of());
  }

  private static void check(Workflow workflow, Set<String> outer) {
    Set<String> visible = new HashSet<>(outer);
    for (State state : workflow.states().values()) {
      for (Exit exit : state.exits()) {
        for (String variable : exit.assign().keySet()) {
          if (outer.contains(variable)) {
            throw new DefinitionException(
                "State '%s', field 'Assign': '%s' is a variable of an outer scope, name it anew."
                    .formatted(state.name(), variable));
          }
          visible.add(variable);
        }
      }
    }
    for (State state : workflow.states().values()) {
      for (Inner inner : innerOf(state)) {
        check(inner.workflow(), inner.seesOuter() ? visible : Set.of());
      }
    }
  }

  private record Inner(Workflow workflow, boolean seesOuter) {}

  private static List<Inner> innerOf(State state) {
    return switch (state) {
      case ParallelState parallel ->
          parallel.branches().stream().map(branch -> new Inner(branch, true)).toList();
      case MapState map ->
          List.of(new Inner(map.itemProcessor(), map.mode() instanceof MapState.Inline));
      case TaskState _, ChoiceState _, WaitState _, PassState _, SucceedState _, FailState _ ->
          List.of();
    };
  }
}
