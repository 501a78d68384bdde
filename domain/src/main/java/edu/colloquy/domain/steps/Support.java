package edu.colloquy.domain.steps;

/** How well the worked solution supports a value that a student computed, best first. */
enum Support {
  /** The solution computes it by the same formula. */
  SAME_FORMULA,
  /** It is met on another right way to a result of the solution. */
  ON_A_ROUTE,
  /** The solution has the same number as a result, from another formula. */
  SAME_NUMBER,
  /** The number is one that problem or solution state, but no result. */
  A_GIVEN_NUMBER,
  /** Neither problem nor solution has it. */
  NONE
}
