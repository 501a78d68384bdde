package edu.colloquy.domain.steps;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Gathers the {@link Clue}s of each step of a student's work. */
final class Clues {
  private static final int MANY_WORDS = 25;

  private final WorkedSolution solution;
  private final List<StepReading> steps;
  private final Roles roles;
  private final Alignment alignment;
  private final Repairs repairs;
  private final SymbolicCheck symbols;

  private Clues(WorkedSolution solution, StudentWork work) {
    this.solution = solution;
    this.steps = work.steps();
    this.roles = new Roles(work, solution);
    this.alignment = new Alignment(solution.lines());
    this.repairs = new Repairs(work, solution);
    this.symbols = new SymbolicCheck(solution, work);
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

  private Set<Clue> of(int index) {
    StepReading step = steps.get(index);
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    addPlace(clues, index, step);
    addRepairs(clues, index);
    addIf(clues, Clue.TRUE_OF_VARIABLE, symbols.holds(index));
    addIf(clues, Clue.UNTRUE_OF_VARIABLE, symbols.fails(index));
    if (step.support().isPresent()) {
      addComputed(clues, index, step, step.support().get());
    } else if (step.written().isBareAnswer()) {
      clues.add(Clue.BARE_ANSWER);
    } else {
      addWords(clues, index, step);
    }
    return clues;
  }

  private void addPlace(Set<Clue> clues, int index, StepReading step) {
    boolean answerFollows = index == steps.size() - 2 && steps.getLast().written().isBareAnswer();
    addIf(clues, Clue.FIRST, index == 0);
    addIf(clues, Clue.LAST_STEP, answerFollows);
    addIf(clues, Clue.LONG, step.written().length() > MANY_WORDS);
    addIf(clues, Clue.SEVERAL_CLAIMS, step.claims().size() > 1);
  }

  private void addRepairs(Set<Clue> clues, int index) {
    if (repairs.byResult(index)) {
      clues.add(Clue.REPAIRS);
    } else if (repairs.byGiven(index)) {
      clues.add(Clue.REPAIRS_BY_GIVEN);
    } else if (anyLater(index, repairs::byResult)) {
      clues.add(Clue.REPAIRED_LATER);
    }
  }

  private void addComputed(Set<Clue> clues, int index, StepReading step, Support support) {
    role(support, roles.of(index)).ifPresent(clues::add);
    addIf(clues, Clue.MISCALCULATES, step.isFalse());
    addIf(clues, Clue.ON_A_ROUTE, support == Support.ON_A_ROUTE);
    addIf(clues, Clue.AFTER_THE_ANSWER, answerReachedBefore(index));
    if (support != Support.SAME_FORMULA) {
      addIf(clues, Clue.VARIANT, alignment.isVariant(step.written()));
      addIf(clues, Clue.DIFFERS_FROM_ALIGNED, alignment.differs(step.written()));
    }
  }

  private static Optional<Clue> role(Support support, Role role) {
    Clue clue =
        switch (support) {
          case SAME_FORMULA, SAME_NUMBER ->
              switch (role) {
                case REDEEMED -> Clue.RIGHT_REDEEMED;
                case NEEDED -> Clue.RIGHT_NEEDED;
                case USED, UNUSED -> Clue.RIGHT_UNUSED;
                case ANSWER -> null;
              };
          case ON_A_ROUTE, A_GIVEN_NUMBER -> role == Role.ANSWER ? Clue.ROUTE_ANSWER : null;
          case NONE ->
              switch (role) {
                case ANSWER -> Clue.UNSUPPORTED_ANSWER;
                case NEEDED -> Clue.UNSUPPORTED_NEEDED;
                case REDEEMED, USED, UNUSED -> null;
              };
        };
    return Optional.ofNullable(clue);
  }

  private void addWords(Set<Clue> clues, int index, StepReading step) {
    boolean claims = !step.claims().isEmpty();
    addIf(clues, Clue.NEW_NUMBER, claims);
    addIf(clues, Clue.RESTATES, !claims && !step.written().quantities().isEmpty());
    addIf(clues, Clue.ANNOUNCES, Announcement.isIn(step.written()));
    addIf(clues, Clue.CONCLUDES, !anyLater(index, later -> steps.get(later).computes()));
  }

  private boolean answerReachedBefore(int index) {
    return steps.subList(0, index).stream().anyMatch(step -> Roles.claimsAnswer(step, solution));
  }

  private boolean anyLater(int index, IntPredicate condition) {
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
