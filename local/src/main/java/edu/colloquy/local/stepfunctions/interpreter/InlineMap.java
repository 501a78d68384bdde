package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.asl.MapState;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.history.Events;
import java.util.List;

/** Iterations within the execution itself; the first that fails ends the Map. */
final class InlineMap {
  private InlineMap() {}

  static List<JsonNode> run(StateVisit visit, MapState map, List<JsonNode> inputs, int atOnce)
      throws InterruptedException {
    // Forked here, because a lane is its thread's own and only stands still while branches run.
    List<Lane> lanes = inputs.stream().map(_ -> visit.lane().fork()).toList();
    return Branches.run(
        inputs.size(), atOnce, map.name(), i -> iterate(lanes.get(i), map, inputs.get(i), i));
  }

  private static JsonNode iterate(Lane lane, MapState map, JsonNode input, int index)
      throws InterruptedException {
    lane.trail().record(Events.mapIteration("Started", map.name(), index));
    try {
      JsonNode output = WorkflowRun.run(lane, map.itemProcessor(), input);
      lane.trail().record(Events.mapIteration("Succeeded", map.name(), index));
      return output;
    } catch (StatesError e) {
      lane.trail().record(Events.mapIteration("Failed", map.name(), index));
      throw e.fromBranch();
    } catch (InterruptedException e) {
      lane.trail().record(Events.mapIteration("Aborted", map.name(), index));
      throw e;
    }
  }
}
