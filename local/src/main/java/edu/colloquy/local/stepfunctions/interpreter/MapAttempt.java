package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.colloquy.local.stepfunctions.asl.MapState;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.history.Events;
import edu.colloquy.local.stepfunctions.history.Trail;
import edu.colloquy.local.stepfunctions.jsonata.Environment;
import java.util.ArrayList;
import java.util.List;

/** One try of a Map: the result is the array of the iterations' outputs. */
final class MapAttempt {
  private static final int MOST_INLINE = 40;
  private static final int MOST_DISTRIBUTED = 10_000;

  private final StateVisit visit;
  private final MapState map;
  private final Trail trail;

  MapAttempt(StateVisit visit, MapState map) {
    this.visit = visit;
    this.map = map;
    this.trail = visit.lane().trail();
  }

  JsonNode run() throws InterruptedException {
    Environment environment = visit.environment();
    List<JsonNode> inputs = inputs(environment);
    trail.record(Events.mapStarted(inputs.size()));
    try {
      List<JsonNode> outputs =
          switch (map.mode()) {
            case MapState.Inline _ ->
                InlineMap.run(visit, map, inputs, concurrency(environment, MOST_INLINE));
            case MapState.Distributed distributed ->
                new DistributedMap(visit, map, distributed)
                    .run(inputs, concurrency(environment, MOST_DISTRIBUTED), environment);
          };
      trail.record(Events.plain("MapStateSucceeded"));
      return JsonNodeFactory.instance.arrayNode().addAll(outputs);
    } catch (StatesError e) {
      trail.record(Events.plain("MapStateFailed"));
      throw e;
    }
  }

  private List<JsonNode> inputs(Environment environment) {
    JsonNode items = visit.evaluate(map.items(), environment, visit.input());
    if (!items.isArray()) {
      throw StatesError.query("Items of the Map '%s' must be an array.".formatted(map.name()));
    }
    List<JsonNode> inputs = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      JsonNode input =
          map.itemSelector().isEmpty()
              ? item
              : map.itemSelector().get().evaluate(visit.withItem(i, item));
      inputs.add(PayloadLimit.check(map.name(), "an iteration's input", input));
    }
    return inputs;
  }

  private int concurrency(Environment environment, int most) {
    JsonNode value =
        visit.evaluate(map.maxConcurrency(), environment, JsonNodeFactory.instance.numberNode(0));
    long wanted = IntegerField.check("MaxConcurrency", value, 0, MOST_DISTRIBUTED);
    return wanted == 0 ? most : (int) Math.min(wanted, most);
  }
}
