package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.execution.Execution;
import edu.colloquy.local.stepfunctions.history.Trail;

/**
 * One line of states that run one after another: a whole execution, a branch of a Parallel, or an
 * iteration of a Map. Belongs to one thread.
 *
 * @param executionInput the execution's input, parsed once
 * @param scope the variables that its states see
 * @param trail the events that its states leave
 */
record Lane(Engine engine, Execution execution, JsonNode executionInput, Scope scope, Trail trail) {

  /** The first lane of an execution that has just started. */
  static Lane main(Engine engine, Execution execution) {
    JsonNode input = Interpreter.parse(execution.identity().input());
    return new Lane(engine, execution, input, Scope.empty(), new Trail(execution.history(), 1));
  }

  /** A lane that sees this one's variables; this one's thread waits for it. */
  Lane fork() {
    return new Lane(engine, execution, executionInput, scope.inner(), trail.fork());
  }
}
