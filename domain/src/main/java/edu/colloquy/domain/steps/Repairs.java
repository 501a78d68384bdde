package edu.colloquy.domain.steps;

import java.util.List;

/** Which steps need but another value for the whole work to come out right. */
final class Repairs {
  private final boolean[] byResult;
  private final boolean[] byGiven;

  Repairs(StudentWork work, WorkedSolution solution) {
    List<StepReading> steps = work.steps();
    byResult = new boolean[steps.size()];
    byGiven = new boolean[steps.size()];
    if (solution.answer().isEmpty()) {
      return;
    }
    double target = solution.answer().getAsDouble();
    Replay replay = new Replay(work);
    for (int step = 0; step < steps.size(); step++) {
      if (steps.get(step).support().orElse(Support.NONE) != Support.SAME_FORMULA) {
        byResult[step] = replay.repairs(step, solution.results(), target);
        byGiven[step] = !byResult[step] && replay.repairs(step, solution.statedNumbers(), target);
      }
    }
  }

  /** Whether a result of the solution repairs a step. */
  boolean byResult(int step) {
    return byResult[step];
  }

  /** Whether another number of problem or solution repairs a step that no result repairs. */
  boolean byGiven(int step) {
    return byGiven[step];
  }
}
