package edu.colloquy.domain.steps;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** Says in a plain sentence what is wrong with a step. */
final class Reasons {
  private final WorkedSolution solution;

  Reasons(WorkedSolution solution) {
    this.solution = solution;
  }

  /** What kind of fault a step and its clues tell of. */
  static FaultKind kind(StepReading step, Set<Clue> clues) {
    if (step.isFalse()) {
      return FaultKind.ARITHMETIC;
    }
    if (clues.contains(Clue.AFTER_THE_ANSWER)) {
      return FaultKind.WENT_ON;
    }
    Support support =
        step.support().orElse(step.claims().isEmpty() ? Support.SAME_NUMBER : Support.NONE);
    return switch (support) {
      case NONE ->
          clues.contains(Clue.REPAIRS) || clues.contains(Clue.VARIANT)
              ? FaultKind.WRONG_VALUE
              : FaultKind.UNKNOWN_QUANTITY;
      case ON_A_ROUTE -> FaultKind.INCOMPLETE;
      case SAME_FORMULA ->
          clues.contains(Clue.LAST_STEP) ? FaultKind.INCOMPLETE : FaultKind.MISREAD;
      case SAME_NUMBER, A_GIVEN_NUMBER -> FaultKind.MISREAD;
    };
  }

  /** The sentence for a step. */
  String of(StepReading step, FaultKind kind) {
    String value = step.claims().isEmpty() ? "this" : text(step.claims().getLast().value());
    return switch (kind) {
      case NONE -> "Nothing wrong was found.";
      case ARITHMETIC -> arithmetic(step);
      case WRONG_VALUE ->
          "The solution gets another value than " + value + " from these quantities.";
      case UNKNOWN_QUANTITY -> "The solution never has the quantity " + value + ".";
      case INCOMPLETE ->
          "The value "
              + value
              + " is only a part of the way to "
              + answer()
              + ", something is left out.";
      case WENT_ON ->
          "The answer " + answer() + " was there already, and the step goes on from it.";
      case MISREAD -> "The step takes a quantity of the problem for something that it is not.";
    };
  }

  private String answer() {
    return solution.answer().isPresent() ? text(solution.answer().getAsDouble()) : "the answer";
  }

  private static String arithmetic(StepReading step) {
    if (step.faults().isEmpty()) {
      return "The value given to the unknown does not solve its equation.";
    }
    Calculation fault = step.faults().getFirst();
    return "The calculation does not come to "
        + text(fault.stated())
        + " but to "
        + text(fault.computed())
        + ".";
  }

  /** A number without needless decimals. */
  private static String text(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
