package edu.colloquy.domain.tutor.arithmetic;

import java.util.OptionalDouble;

/**
 * Two things that somebody said are the same.
 *
 * @param said in words, such as {@code 25 - 4 = 21}
 * @param operations how many operations are on its left side
 * @param unit the word behind its right side, such as {@code miles}; empty if none
 * @param about whether only roughly
 */
public record Equation(
    String said, Linear left, Linear right, int operations, String unit, boolean about) {
  private static final double NEAR = 0.06;

  /** Whether it is a sum of numbers, which is right or wrong by itself. */
  public boolean isSum() {
    return left.isNumber() && right.isNumber() && operations > 0;
  }

  /** Whether a sum is right, to as many places as it was said with. */
  public boolean holds() {
    return near(left.constant(), right.constant(), places(), about);
  }

  /** What its right side makes, if that is a number. */
  public OptionalDouble claimed() {
    return right.isNumber() ? OptionalDouble.of(right.constant()) : OptionalDouble.empty();
  }

  /** What its left side really makes, if that is a number. */
  public OptionalDouble actual() {
    return left.isNumber() ? OptionalDouble.of(left.constant()) : OptionalDouble.empty();
  }

  /** What the unknown in it is, if it has one and only one value solves it. */
  public OptionalDouble unknown() {
    double slope = left.slope() - right.slope();
    return slope == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((right.constant() - left.constant()) / slope);
  }

  private int places() {
    String number = said.substring(said.lastIndexOf(' ') + 1);
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }

  private static boolean near(double actual, double claimed, int places, boolean about) {
    if (about) {
      return Math.abs(actual - claimed) <= NEAR * Math.max(1, Math.abs(actual));
    }
    boolean whole = Math.abs(actual - Math.rint(actual)) < 1e-9;
    double tolerance = whole ? 1e-6 : 0.5001 * Math.pow(10, -places);
    return Math.abs(actual - claimed) <= tolerance;
  }
}
