package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.colloquy.local.stepfunctions.asl.ParallelState;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.history.Events;
import edu.colloquy.local.stepfunctions.history.Trail;
import java.util.List;

/** One try of a Parallel: the result is the array of the branches' outputs. */
final class ParallelAttempt {
  private ParallelAttempt() {}

  static JsonNode run(StateVisit visit, ParallelState parallel) throws InterruptedException {
    JsonNode input = visit.evaluate(parallel.arguments(), visit.environment(), visit.input());
    Trail trail = visit.lane().trail();
    trail.record(Events.plain("ParallelStateStarted"));
    List<Lane> lanes = parallel.branches().stream().map(_ -> visit.lane().fork()).toList();
    try {
      List<JsonNode> outputs =
          Branches.run(
              lanes.size(),
              lanes.size(),
              parallel.name(),
              i -> WorkflowRun.run(lanes.get(i), parallel.branches().get(i), input));
      trail.record(Events.plain("ParallelStateSucceeded"));
      return JsonNodeFactory.instance.arrayNode().addAll(outputs);
    } catch (StatesError e) {
      trail.record(Events.plain("ParallelStateFailed"));
      throw e.fromBranch();
    }
  }
}
