package edu.colloquy.domain.steps;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** Solves equations with one unknown. */
final class LinearEquations {
  private LinearEquations() {}

  /** The names of all unknowns of an equation. */
  static Set<String> unknowns(Equation equation) {
    return equation.sides().stream().flatMap(Expression::unknowns).collect(Collectors.toSet());
  }

  /**
   * The value of one unknown for which the first and the last side are equal, the others being
   * known; empty if the equation is linear neither in it nor in its reciprocal, or has no single
   * solution.
   */
  static OptionalDouble solve(Equation equation, String unknown, Map<String, Double> known) {
    DoubleUnaryOperator difference = x -> difference(equation, unknown, x, known);
    OptionalDouble solution = root(difference);
    if (solution.isPresent()) {
      return solution;
    }
    OptionalDouble reciprocal = root(y -> difference.applyAsDouble(1 / y));
    return reciprocal.isPresent() && reciprocal.getAsDouble() != 0
        ? OptionalDouble.of(1 / reciprocal.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Left less right side; not a number where a side has no value. */
  private static double difference(
      Equation equation, String unknown, double value, Map<String, Double> known) {
    Map<String, Double> values = new HashMap<>(known);
    values.put(unknown, value);
    return equation.sides().getFirst().valueWith(values).orElse(Double.NaN)
        - equation.sides().getLast().valueWith(values).orElse(Double.NaN);
  }

  /** Where a function is zero, if three points of it lie on a line. */
  private static OptionalDouble root(DoubleUnaryOperator function) {
    double first = function.applyAsDouble(1);
    double slope = function.applyAsDouble(2) - first;
    double next = function.applyAsDouble(4) - function.applyAsDouble(3);
    boolean linear = Math.abs(next - slope) <= 1e-6 * Math.max(1, Math.abs(slope));
    return linear && Math.abs(slope) > 1e-9
        ? OptionalDouble.of(1 - first / slope)
        : OptionalDouble.empty();
  }
}
