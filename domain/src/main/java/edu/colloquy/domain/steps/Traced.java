package edu.colloquy.domain.steps;

import java.util.OptionalDouble;

/**
 * A number together with the {@link Fingerprint} of the formula it came from.
 *
 * @param print the value of the same formula with the problem's numbers replaced
 */
record Traced(double value, double print) {
  static Traced given(double value) {
    return new Traced(value, Fingerprint.of(value));
  }

  /** Both computed on; null when either is no finite number. */
  Traced with(Operator operator, Traced other) {
    OptionalDouble newValue = operator.apply(value, other.value);
    OptionalDouble newPrint = operator.apply(print, other.print);
    return newValue.isPresent() && newPrint.isPresent()
        ? new Traced(newValue.getAsDouble(), newPrint.getAsDouble())
        : null;
  }

  /** Whether both come from the same formula. */
  boolean sameFormula(Traced other) {
    return sameValue(other) && near(Math.abs(print), Math.abs(other.print));
  }

  boolean sameValue(Traced other) {
    return Amounts.same(Math.abs(value), Math.abs(other.value));
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 0.002 * Math.max(a, b);
  }
}
