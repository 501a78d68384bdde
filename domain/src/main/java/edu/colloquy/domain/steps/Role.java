package edu.colloquy.domain.steps;

/** What a step's values are for in the rest of the work. */
enum Role {
  /** A right value is computed from them later. */
  REDEEMED,
  /** They are the answer. */
  ANSWER,
  /** The answer is computed from them. */
  NEEDED,
  /** Something is computed from them, but not the answer. */
  USED,
  /** Nothing is computed from them. */
  UNUSED
}
