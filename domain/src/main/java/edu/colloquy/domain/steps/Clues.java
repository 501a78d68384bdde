package edu.colloquy.domain.steps;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Gathers the {@link Clue}s of each step of a student's work. */
final class Clues {
  private final WorkedSolution solution;
  private final StudentWork work;
  private final List<StepReading> steps;
  private final Roles roles;
  private final Alignment alignment;
  private final boolean[] repairs;
  private final boolean[] repairsByGiven;

  private Clues(WorkedSolution solution, StudentWork work) {
    this.solution = solution;
    this.work = work;
    this.steps = work.steps();
    this.roles = new Roles(work, solution);
    this.alignment = new Alignment(solution.lines());
    this.repairs = new boolean[steps.size()];
    this.repairsByGiven = new boolean[steps.size()];
    solution.answer().ifPresent(this::repair);
  }

  /** The clues of all steps, in their order. */
  static List<Set<Clue>> of(WorkedSolution solution, StudentWork work) {
    Clues clues = new Clues(solution, work);
    List<Set<Clue>> found = new ArrayList<>();
    for (int step = 0; step < work.steps().size(); step++) {
      found.add(clues.of(step));
    }
    return found;
  }

  private void repair(double target) {
    Replay replay = new Replay(work);
    for (int step = 0; step < steps.size(); step++) {
      if (steps.get(step).support().orElse(null) != Support.SAME_FORMULA) {
        repairs[step] = replay.repairs(step, solution.results(), target);
        repairsByGiven[step] =
            !repairs[step] && replay.repairs(step, solution.statedNumbers(), target);
      }
    }
  }

  private Set<Clue> of(int index) {
    StepReading step = steps.get(index);
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    clues.add(kind(step));
    step.support().ifPresent(support -> addComputed(clues, index, step, support));
    if (!step.computes() && !step.written().isBareAnswer()) {
      addText(clues, index, step);
    }
    addIf(clues, Clue.FIRST, index == 0);
    addIf(clues, Clue.EQUATION, !step.written().equations().isEmpty());
    if (repairs[index]) {
      clues.add(Clue.REPAIRS);
    } else if (repairsByGiven[index]) {
      clues.add(Clue.REPAIRS_BY_GIVEN);
    } else if (anyLater(index, later -> repairs[later])) {
      clues.add(Clue.REPAIRED_LATER);
    }
    return clues;
  }

  private static Clue kind(StepReading step) {
    if (step.support().isPresent()) {
      return switch (step.support().get()) {
        case SAME_FORMULA -> Clue.SUPPORTED_BY_FORMULA;
        case ON_A_ROUTE -> Clue.ON_A_ROUTE;
        case SAME_NUMBER -> Clue.SAME_NUMBER;
        case A_GIVEN_NUMBER -> Clue.A_GIVEN_NUMBER;
        case NONE -> Clue.UNSUPPORTED;
      };
    }
    if (step.written().isBareAnswer()) {
      return Clue.BARE_ANSWER;
    }
    if (!step.claims().isEmpty()) {
      return Clue.NEW_NUMBER;
    }
    return step.written().quantities().isEmpty() ? Clue.NO_NUMBER : Clue.RESTATES;
  }

  private void addComputed(Set<Clue> clues, int index, StepReading step, Support support) {
    clues.add(role(support, roles.of(index)));
    addIf(clues, Clue.MISCALCULATES, step.isFalse());
    if (support != Support.SAME_FORMULA) {
      addIf(clues, Clue.VARIANT, alignment.isVariant(step.written()));
      addIf(
          clues,
          Clue.DIFFERS_FROM_ALIGNED,
          !step.written().calculations().isEmpty() && alignment.differs(step.written()));
    }
    addIf(clues, Clue.LAST_COMPUTED, !anyLater(index, later -> steps.get(later).computes()));
    addIf(clues, Clue.REACHES_THE_ANSWER, Roles.claimsAnswer(step, solution));
    addIf(clues, Clue.AFTER_THE_ANSWER, answerReachedBefore(index));
    addIf(
        clues,
        Clue.ALL_SUPPORTED_AFTER,
        support != Support.NONE && !anyLater(index, this::isUnsupported));
  }

  private static Clue role(Support support, Role role) {
    return switch (support) {
      case SAME_FORMULA, SAME_NUMBER ->
          switch (role) {
            case REDEEMED -> Clue.RIGHT_REDEEMED;
            case ANSWER -> Clue.RIGHT_ANSWER;
            case NEEDED -> Clue.RIGHT_NEEDED;
            case USED, UNUSED -> Clue.RIGHT_UNUSED;
          };
      case ON_A_ROUTE, A_GIVEN_NUMBER ->
          switch (role) {
            case REDEEMED -> Clue.ROUTE_REDEEMED;
            case ANSWER -> Clue.ROUTE_ANSWER;
            case NEEDED -> Clue.ROUTE_NEEDED;
            case USED, UNUSED -> Clue.ROUTE_UNUSED;
          };
      case NONE ->
          switch (role) {
            case REDEEMED -> Clue.UNSUPPORTED_REDEEMED;
            case ANSWER -> Clue.UNSUPPORTED_ANSWER;
            case NEEDED -> Clue.UNSUPPORTED_NEEDED;
            case USED, UNUSED -> Clue.UNSUPPORTED_UNUSED;
          };
    };
  }

  private void addText(Set<Clue> clues, int index, StepReading step) {
    OptionalDouble answer = work.answer();
    addIf(clues, Clue.CONCLUDES, !anyLater(index, later -> steps.get(later).computes()));
    addIf(
        clues,
        Clue.STATES_THE_ANSWER,
        answer.isPresent()
            && step.written().quantities().stream()
                .anyMatch(quantity -> Amounts.same(quantity.value(), answer.getAsDouble())));
  }

  private boolean isUnsupported(int step) {
    return steps.get(step).isFalse()
        || steps.get(step).support().filter(support -> support == Support.NONE).isPresent();
  }

  private boolean answerReachedBefore(int index) {
    return steps.subList(0, index).stream().anyMatch(step -> Roles.claimsAnswer(step, solution));
  }

  private boolean anyLater(int index, java.util.function.IntPredicate condition) {
    for (int later = index + 1; later < steps.size(); later++) {
      if (condition.test(later)) {
        return true;
      }
    }
    return false;
  }

  private static void addIf(Set<Clue> clues, Clue clue, boolean condition) {
    if (condition) {
      clues.add(clue);
    }
  }
}
