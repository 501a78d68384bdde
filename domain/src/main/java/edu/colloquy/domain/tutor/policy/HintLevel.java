package edu.colloquy.domain.tutor.policy;

/** The rungs of the ladder of hints, from the least help to the most. */
public enum HintLevel {
  /** No hint. */
  NONE(""),
  /** What is to be found. */
  RESTATE_GOAL("say again in plain words what is to be found, and what is given for it"),
  /** Which step matters. */
  POINT_TO_STEP(
      "point to the one thing given, or the one step, that matters now, without doing it"),
  /** The same kind of step elsewhere. */
  SIMILAR_EXAMPLE(
      "show the same kind of step on a smaller, different example with other numbers, then ask to do it here"),
  /** This step. */
  THIS_STEP("say how this one step goes and set it up, and leave the working out to the student"),
  /** The whole way. */
  FULL_SOLUTION(
      "walk through the whole solution in short sentences, then set a new problem of the same kind with other numbers");

  private final String how;

  HintLevel(String how) {
    this.how = how;
  }

  /** What the tutor does on this rung. */
  public String how() {
    return how;
  }

  /** The next rung, but none above a limit. */
  HintLevel nextUpTo(HintLevel limit) {
    return values()[Math.min(ordinal() + 1, Math.max(limit.ordinal(), ordinal()))];
  }

  /** The rung below. */
  HintLevel below() {
    return values()[Math.max(0, ordinal() - 1)];
  }
}
