package edu.colloquy.domain.steps;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The tutor's private check before it speaks: finds the first wrong step of a student's work where
 * the right solution is known, by rules alone, in about a millisecond. Stateless and safe for use
 * by many threads.
 *
 * <p>Every step has a suspicion, the probability that it is wrong if all before it is right, which
 * is the logistic sum of the weights of its {@link Clue}s. The first wrong step is the one for
 * which its own suspicion times the trust in all steps before it is greatest.
 */
public final class StepJudge {
  private static final Verdict NOTHING_WRONG =
      new Verdict(OptionalInt.empty(), "Nothing wrong was found.", FaultKind.NONE, 1);

  /** Longer texts are cut, so that nobody can make the check slow. */
  private static final int LONGEST_TEXT = 4_000;

  private static final int MOST_STEPS = 60;

  /** A calculation that is false by itself leaves little doubt. */
  private static final double CERTAIN = 0.95;

  /**
   * Judges a student's steps. Work that has no answer yet is judged as far as it goes.
   *
   * @param problem the problem as given to the student
   * @param referenceSolution the professor's worked solution; its last number is the answer
   * @param studentSteps the steps in their order; empty ones count, too
   */
  public Verdict judge(String problem, String referenceSolution, List<String> studentSteps) {
    WorkedSolution solution = new WorkedSolution(cut(problem), cut(referenceSolution));
    List<String> steps = studentSteps.stream().limit(MOST_STEPS).map(StepJudge::cut).toList();
    StudentWork work = new StudentReader(solution).read(steps);
    if (isRightSoFar(solution, work)) {
      return NOTHING_WRONG;
    }
    return mostSuspect(solution, work, Clues.of(solution, work));
  }

  private static Verdict mostSuspect(
      WorkedSolution solution, StudentWork work, List<Set<Clue>> clues) {
    double trust = 1;
    double most = -1;
    int suspect = 0;
    for (int step = 0; step < clues.size(); step++) {
      double suspicion = suspicion(clues.get(step));
      if (trust * suspicion > most) {
        most = trust * suspicion;
        suspect = step;
      }
      trust *= 1 - suspicion;
    }
    OptionalInt falseStep = firstFalse(work);
    if (falseStep.isPresent()) {
      suspect = falseStep.getAsInt();
      most = Math.max(most, CERTAIN);
    }
    FaultKind kind = Reasons.kind(work.steps().get(suspect), clues.get(suspect));
    String reason = new Reasons(solution).of(work.steps().get(suspect), kind);
    return new Verdict(OptionalInt.of(suspect), reason, kind, most);
  }

  /**
   * Whether all calculations hold and the work ends in the answer, or has got to none yet but to
   * right values.
   */
  private static boolean isRightSoFar(WorkedSolution solution, StudentWork work) {
    if (work.steps().isEmpty()) {
      return true;
    }
    if (work.steps().stream().anyMatch(StepReading::isFalse)) {
      return false;
    }
    OptionalDouble answer = work.answer();
    if (answer.isPresent()
        && solution.answer().isPresent()
        && Amounts.same(answer.getAsDouble(), solution.answer().getAsDouble())) {
      return true;
    }
    return !work.isFinished()
        && work.steps().stream()
            .allMatch(step -> step.support().orElse(Support.SAME_FORMULA) != Support.NONE);
  }

  /** The first step that is false by itself, if all before it is supported. */
  private static OptionalInt firstFalse(StudentWork work) {
    for (int step = 0; step < work.steps().size(); step++) {
      StepReading reading = work.steps().get(step);
      if (reading.isFalse()) {
        return OptionalInt.of(step);
      }
      if (reading.support().orElse(Support.SAME_FORMULA) == Support.NONE) {
        break;
      }
    }
    return OptionalInt.empty();
  }

  private static double suspicion(Set<Clue> clues) {
    double odds = Clue.BASE + clues.stream().mapToDouble(Clue::weight).sum();
    return 1 / (1 + Math.exp(-odds));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
