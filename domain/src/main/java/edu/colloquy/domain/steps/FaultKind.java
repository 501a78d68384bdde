package edu.colloquy.domain.steps;

/** The kinds of fault that rules can see. */
public enum FaultKind {
  /** Nothing wrong was found. */
  NONE,
  /** A calculation or an equation is false by itself. */
  ARITHMETIC,
  /** The step gets another value where the solution computes something from the same. */
  WRONG_VALUE,
  /** A value that neither problem nor solution has. */
  UNKNOWN_QUANTITY,
  /** A part of what the solution computes, taken for the whole. */
  INCOMPLETE,
  /** The work goes on although the answer was there. */
  WENT_ON,
  /** A right value is taken for something else. */
  MISREAD
}
