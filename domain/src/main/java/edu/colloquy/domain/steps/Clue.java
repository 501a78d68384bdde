package edu.colloquy.domain.steps;

/**
 * What can be seen of a step. The weight is how much it speaks for (above 0) or against (below 0)
 * this step being where the work went wrong, if all before it was right: the change of the log
 * odds. The weights were fitted to work marked by teachers and show what experience says, too: a
 * value without support on which the answer rests is nearly always the fault, a right value that
 * leads to right values hardly ever.
 */
enum Clue {
  /** It is the first step; students begin with what they understand. */
  FIRST(-1.3),
  /** It is the last step, but for the answer alone. */
  LAST_STEP(1.9),
  /** It has many words. */
  LONG(1.4),
  /** It claims several values. */
  SEVERAL_CLAIMS(1.8),
  /** A calculation or an equation in it is false by itself. */
  MISCALCULATES(2.0),
  /** The answer, which neither problem nor solution has. */
  UNSUPPORTED_ANSWER(1.2),
  /** A value that neither problem nor solution has, and that the answer rests on. */
  UNSUPPORTED_NEEDED(1.4),
  /** A value on another right way to a result of the solution. */
  ON_A_ROUTE(-0.4),
  /** Such a value, or a number of the problem, taken for the answer. */
  ROUTE_ANSWER(1.5),
  /** A result of the solution that right values are computed from. */
  RIGHT_REDEEMED(-2.0),
  /** A result of the solution that the answer rests on. */
  RIGHT_NEEDED(-0.9),
  /** A result of the solution that nothing rests on. */
  RIGHT_UNUSED(-1.6),
  /** With a result of the solution in place of its value, all that follows comes out right. */
  REPAIRS(2.6),
  /** With a number of the problem in place of its value, all that follows comes out right. */
  REPAIRS_BY_GIVEN(1.2),
  /** A later step can be repaired so. */
  REPAIRED_LATER(0.8),
  /** It computes something else from the numbers that a line of the solution computes with. */
  VARIANT(0.5),
  /** The line of the solution that it is most like has another result. */
  DIFFERS_FROM_ALIGNED(0.9),
  /** The right answer was reached before. */
  AFTER_THE_ANSWER(2.0),
  /** What it says of a variable is true in the solution. */
  TRUE_OF_VARIABLE(-0.8),
  /** What it says of a variable is not true in the solution, though all before was. */
  UNTRUE_OF_VARIABLE(2.5),
  /** In words: it states a number that nobody gave or computed. */
  NEW_NUMBER(2.1),
  /** In words: it repeats known numbers. */
  RESTATES(-0.2),
  /** In words: it says what will be done. */
  ANNOUNCES(-1.9),
  /** In words: nothing is computed after it. */
  CONCLUDES(2.1),
  /** The answer alone. */
  BARE_ANSWER(2.0);

  /** The log odds of a step without any clue. */
  static final double BASE = -1.1;

  private final double weight;

  Clue(double weight) {
    this.weight = weight;
  }

  /** The change of the log odds. */
  double weight() {
    return weight;
  }
}
