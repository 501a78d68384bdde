package edu.colloquy.domain.tutor.policy;

import java.util.Optional;

/**
 * What is known of a student's learning on a problem. Stored with each turn, so that another worker
 * can go on from it.
 *
 * @param problem the key of the problem, empty if it is not known which
 * @param phase how far the student is
 * @param attempts how many honest attempts were made
 * @param hint how far up the ladder the tutor has gone
 * @param rightStreak how many things in a row were right
 * @param wrongStreak how many things in a row were wrong
 * @param withoutProgress how many turns in a row brought nothing
 * @param confusion signs of confusion that have not been made up for
 * @param asides how many turns went to other things
 * @param lastQuestion what the tutor asked last, empty if nothing
 * @param handedOver whether the professor was told that the student is stuck
 */
public record LearningState(
    String problem,
    Phase phase,
    int attempts,
    HintLevel hint,
    int rightStreak,
    int wrongStreak,
    int withoutProgress,
    int confusion,
    int asides,
    String lastQuestion,
    boolean handedOver) {

  /** Nothing is known yet. */
  public static final LearningState START =
      new LearningState("", Phase.WORKING, 0, HintLevel.NONE, 0, 0, 0, 0, 0, "", false);

  /** The student turns to a problem: what is known of another does not count for it. */
  public LearningState on(Optional<String> key) {
    if (key.isEmpty() || key.get().equals(problem)) {
      return this;
    }
    Progress fresh = new Progress(problem.isEmpty() ? this : START);
    fresh.problem = key.get();
    fresh.asides = asides;
    fresh.lastQuestion = lastQuestion;
    return fresh.state();
  }

  /** The tutor has said this: its question is the one that is open now. */
  public LearningState asked(String tutorText) {
    Progress next = new Progress(this);
    Questions.lastIn(tutorText).ifPresent(question -> next.lastQuestion = question);
    return next.state();
  }

  /** Whether the student has done enough for the result to be said. */
  boolean hasTriedHonestly() {
    return attempts > 0;
  }
}
