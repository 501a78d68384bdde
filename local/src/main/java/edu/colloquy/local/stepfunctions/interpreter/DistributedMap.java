package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.asl.MapState;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.execution.Execution;
import edu.colloquy.local.stepfunctions.execution.ExecutionIdentity;
import edu.colloquy.local.stepfunctions.execution.Outcome;
import edu.colloquy.local.stepfunctions.history.Events;
import edu.colloquy.local.stepfunctions.history.Trail;
import edu.colloquy.local.stepfunctions.jsonata.Environment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Iterations as child executions. The result holds the outputs of those that succeeded, in the
 * items' order; those that failed within tolerance are left out.
 */
final class DistributedMap {
  private final StateVisit visit;
  private final MapState map;
  private final MapState.Distributed mode;
  private final Trail trail;
  private final String childMachineArn;
  private final String mapRunArn;

  DistributedMap(StateVisit visit, MapState map, MapState.Distributed mode) {
    this.visit = visit;
    this.map = map;
    this.mode = mode;
    this.trail = visit.lane().trail();
    this.childMachineArn =
        visit.lane().execution().identity().stateMachineArn() + "/" + mode.label();
    this.mapRunArn =
        childMachineArn.replace(":stateMachine:", ":mapRun:") + ":" + UUID.randomUUID();
  }

  List<JsonNode> run(List<JsonNode> inputs, int atOnce, Environment environment)
      throws InterruptedException {
    FailureTolerance tolerance = FailureTolerance.of(visit, mode, environment, inputs.size());
    trail.record(Events.mapRunStarted(mapRunArn));
    try {
      List<JsonNode> outputs =
          Branches.run(inputs.size(), atOnce, map.name(), i -> iterate(inputs.get(i), tolerance));
      trail.record(Events.plain("MapRunSucceeded"));
      return outputs.stream().filter(Objects::nonNull).toList();
    } catch (StatesError e) {
      trail.record(Events.mapRunFailed(e));
      throw e;
    } catch (InterruptedException e) {
      trail.record(Events.plain("MapRunAborted"));
      throw e;
    }
  }

  /** Gives null for a child that failed within tolerance. */
  private JsonNode iterate(JsonNode input, FailureTolerance tolerance) throws InterruptedException {
    Execution child = start(input);
    Outcome outcome;
    try {
      outcome = child.await().outcome();
    } catch (InterruptedException e) {
      child.end(Outcome.aborted("", "The Map Run of this execution ended."));
      throw e;
    }
    return switch (outcome) {
      case Outcome.Succeeded(String output) -> Interpreter.parse(output);
      case Outcome.Unsuccessful _ -> {
        tolerance.failed();
        yield null;
      }
    };
  }

  private Execution start(JsonNode input) {
    Engine engine = visit.engine();
    String name = UUID.randomUUID().toString();
    ExecutionIdentity identity =
        new ExecutionIdentity(
            ExecutionIdentity.arnOf(childMachineArn, name),
            name,
            childMachineArn,
            Optional.of(mapRunArn),
            input.toString(),
            engine.clock().instant());
    return engine
        .executions()
        .start(
            identity,
            Optional.empty(),
            Optional.of(visit.lane().execution()),
            child -> Interpreter.run(engine, child, map.itemProcessor()));
  }
}
