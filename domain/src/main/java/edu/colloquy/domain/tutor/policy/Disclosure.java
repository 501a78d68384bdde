package edu.colloquy.domain.tutor.policy;

/** How much of the professor's solution a reply may say. */
public enum Disclosure {
  /** Neither the result nor the words of the solution. */
  NOTHING,
  /** The result, because the student has found it. */
  RESULT,
  /** All of it. */
  SOLUTION
}
