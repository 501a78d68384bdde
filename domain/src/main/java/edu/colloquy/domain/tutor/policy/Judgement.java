package edu.colloquy.domain.tutor.policy;

/** How what a student said compares with the professor's solution. */
public enum Judgement {
  /** It is the result. */
  ANSWER_RIGHT,
  /** It is a step on the way. */
  STEP_RIGHT,
  /** Something in it is wrong. */
  WRONG,
  /** Nobody can say. */
  UNCLEAR
}
