package edu.colloquy.domain.steps;

/**
 * What can be seen of a step, with how much it speaks for (above 0) or against (below 0) the step
 * being where the work went wrong: the change of the log odds, if all before it was right. The
 * weights were fitted to marked solutions and show what experience would say: a value without
 * support that the answer rests on is nearly always the fault, one that the solution computes by
 * the same formula hardly ever.
 */
enum Clue {
  MISCALCULATES(2.0),
  UNSUPPORTED(0.7),
  SUPPORTED_BY_FORMULA(-1.1),
  ON_A_ROUTE(-0.2),
  SAME_NUMBER(-0.3),
  A_GIVEN_NUMBER(0.1),
  BARE_ANSWER(0.8),
  NEW_NUMBER(1.2),
  NO_NUMBER(-1.0),
  RESTATES(-0.3),
  UNSUPPORTED_ANSWER(0.4),
  UNSUPPORTED_NEEDED(1.2),
  UNSUPPORTED_UNUSED(-0.4),
  UNSUPPORTED_REDEEMED(-0.5),
  ROUTE_ANSWER(0.4),
  ROUTE_NEEDED(0.4),
  ROUTE_UNUSED(-0.7),
  ROUTE_REDEEMED(-0.2),
  RIGHT_ANSWER(0.5),
  RIGHT_NEEDED(-0.3),
  RIGHT_UNUSED(-0.4),
  RIGHT_REDEEMED(-1.1),
  REPAIRS(1.3),
  REPAIRS_BY_GIVEN(0.3),
  REPAIRED_LATER(0.1),
  VARIANT(0.8),
  DIFFERS_FROM_ALIGNED(0.4),
  LAST_COMPUTED(1.0),
  CONCLUDES(1.2),
  STATES_THE_ANSWER(0.9),
  AFTER_THE_ANSWER(1.1),
  REACHES_THE_ANSWER(1.0),
  FIRST(-0.8),
  EQUATION(-0.8),
  ALL_SUPPORTED_AFTER(-0.4);

  /** The log odds of a step with no clue at all. */
  static final double BASE = -0.5;

  private final double weight;

  Clue(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
