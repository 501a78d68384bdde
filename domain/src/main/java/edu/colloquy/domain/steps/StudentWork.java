package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Token.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A student's steps as read, with the answer they lead to. */
record StudentWork(List<StepReading> steps) {
  private static final List<String> CONCLUSIONS =
      List.of("therefore", "thus", "hence", "the answer", "so the answer", "in conclusion");

  StudentWork {
    steps = List.copyOf(steps);
  }

  /** All claims in their order. */
  List<Claim> claims() {
    return steps.stream().flatMap(step -> step.claims().stream()).toList();
  }

  /** The student's answer so far: the last number written. */
  OptionalDouble answer() {
    for (StepReading step : steps.reversed()) {
      List<Quantity> quantities = step.written().quantities();
      if (!quantities.isEmpty()) {
        return OptionalDouble.of(quantities.getLast().value());
      }
    }
    return OptionalDouble.empty();
  }

  /** Whether it ends in an answer: a number alone, or a conclusion in words. */
  boolean isFinished() {
    Written last = steps.getLast().written();
    String start = last.text().strip().toLowerCase(Locale.ROOT);
    return last.isBareAnswer() || CONCLUSIONS.stream().anyMatch(start::startsWith);
  }
}
