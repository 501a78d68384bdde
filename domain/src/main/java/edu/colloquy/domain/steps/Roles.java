package edu.colloquy.domain.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Traces which step's values go into which, from the answer backwards. */
final class Roles {
  private final List<StepReading> steps;
  private final Role[] roles;

  Roles(StudentWork work, WorkedSolution solution) {
    steps = work.steps();
    roles = new Role[steps.size()];
    Arrays.fill(roles, Role.UNUSED);
    markUsed();
    markNeeded(work.answer());
    markRedeemed(solution);
  }

  Role of(int step) {
    return roles[step];
  }

  private void markUsed() {
    for (int i = 0; i < roles.length; i++) {
      for (int later = i + 1; later < roles.length; later++) {
        if (sharesWith(steps.get(i), operands(steps.get(later)))) {
          roles[i] = Role.USED;
        }
      }
    }
  }

  private void markNeeded(OptionalDouble answer) {
    int last = answerStep(answer);
    if (last < 0) {
      return;
    }
    List<Double> needed = new ArrayList<>(operands(steps.get(last)));
    answer.ifPresent(needed::add);
    for (int i = roles.length - 1; i >= 0; i--) {
      if (i == last || sharesWith(steps.get(i), needed)) {
        roles[i] = i == last ? Role.ANSWER : Role.NEEDED;
        needed.addAll(operands(steps.get(i)));
      }
    }
  }

  /** The last step that claims the answer; or, if it was rounded, the last that claims anything. */
  private int answerStep(OptionalDouble answer) {
    int last = -1;
    for (int i = roles.length - 1; i >= 0; i--) {
      if (answer.isPresent() && steps.get(i).claims(answer.getAsDouble())) {
        return i;
      }
      if (last < 0 && steps.get(i).computes()) {
        last = i;
      }
    }
    return last;
  }

  /**
   * A supported value is redeemed by any right result that rests on it; one without support only by
   * the right answer, since a wrong value may cancel out on the way to a part of it.
   */
  private void markRedeemed(WorkedSolution solution) {
    for (int right = 0; right < roles.length; right++) {
      boolean isAnswer = claimsAnswer(steps.get(right), solution);
      boolean isResult = steps.get(right).supports().contains(Support.SAME_FORMULA);
      if (isAnswer || isResult) {
        List<Double> needed = new ArrayList<>(operands(steps.get(right)));
        for (int i = right - 1; i >= 0; i--) {
          if (sharesWith(steps.get(i), needed)) {
            needed.addAll(operands(steps.get(i)));
            boolean supported = steps.get(i).support().orElse(Support.NONE) != Support.NONE;
            roles[i] = isAnswer || supported ? Role.REDEEMED : roles[i];
          }
        }
      }
    }
  }

  static boolean claimsAnswer(StepReading step, WorkedSolution solution) {
    return solution.answer().isPresent() && step.claims(solution.answer().getAsDouble());
  }

  private static List<Double> operands(StepReading step) {
    return step.claims().stream().flatMap(claim -> claim.operands().stream()).toList();
  }

  private static boolean sharesWith(StepReading step, List<Double> values) {
    return step.claims().stream().anyMatch(claim -> values.stream().anyMatch(claim::is));
  }
}
