package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.colloquy.local.stepfunctions.asl.MapState;
import edu.colloquy.local.stepfunctions.error.ErrorNames;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.jsonata.Environment;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many children of a distributed Map may fail. With both a count and a percentage, the stricter
 * counts; with neither, none may. Thread-safe.
 */
final class FailureTolerance {
  private static final int HUNDRED = 100;

  private final int tolerated;
  private final AtomicInteger failures = new AtomicInteger();

  private FailureTolerance(int tolerated) {
    this.tolerated = tolerated;
  }

  static FailureTolerance of(
      StateVisit visit, MapState.Distributed mode, Environment environment, int items) {
    JsonNode none = JsonNodeFactory.instance.numberNode(0);
    long count =
        IntegerField.check(
            "ToleratedFailureCount",
            visit.evaluate(mode.toleratedFailureCount(), environment, none),
            0,
            Integer.MAX_VALUE);
    long percentage =
        IntegerField.check(
            "ToleratedFailurePercentage",
            visit.evaluate(mode.toleratedFailurePercentage(), environment, none),
            0,
            HUNDRED);
    long byPercentage = items * percentage / HUNDRED;
    boolean both =
        mode.toleratedFailureCount().isPresent() && mode.toleratedFailurePercentage().isPresent();
    return new FailureTolerance(
        (int) (both ? Math.min(count, byPercentage) : Math.max(count, byPercentage)));
  }

  /** Another one failed. */
  void failed() {
    if (failures.incrementAndGet() > tolerated) {
      throw new StatesError(
          ErrorNames.FAILURE_THRESHOLD, "The specified tolerated failure threshold was exceeded");
    }
  }
}
