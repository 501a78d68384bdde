package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Expression.Constant;
import edu.colloquy.domain.steps.Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Takes the calculations out of an equation. */
final class Calculations {
  /** A result may be a percentage, or be said in hundreds, thousands or millions. */
  private static final List<Double> SCALES = List.of(100.0, 1_000.0, 1_000_000.0);

  private Calculations() {}

  /** The calculations of an equation; a run-on chain ({@code 16 + 5 = 21 / 3 = 7}) is two. */
  static List<Calculation> of(Equation equation, boolean roundingIsSaid) {
    List<Calculation> found = new ArrayList<>();
    List<Expression> sides = equation.sides();
    if (sides.stream().anyMatch(Calculations::isOpen)) {
      return found;
    }
    for (int i = 0; i < sides.size(); i++) {
      OptionalDouble value = sides.get(i).value();
      if (sides.get(i) instanceof Operation operation && value.isPresent()) {
        Constant stated = stated(sides, i, value.getAsDouble());
        found.add(calculation(operation, value.getAsDouble(), stated, roundingIsSaid));
      }
    }
    return found;
  }

  /**
   * Whether something is still to be solved: an unknown inside a side, not just the name of the
   * result.
   */
  private static boolean isOpen(Expression side) {
    return side instanceof Operation && side.value().isEmpty();
  }

  private static Calculation calculation(
      Operation operation, double value, Constant stated, boolean roundingIsSaid) {
    double number = stated.number();
    boolean computes =
        Amounts.rounds(value, number, stated.decimals(), roundingIsSaid)
            || SCALES.stream()
                .anyMatch(
                    scale ->
                        Amounts.same(value, number * scale) || Amounts.same(value * scale, number));
    return new Calculation(operation, number, value, computes);
  }

  /**
   * What side {@code index} is said to be: the first number of a run-on side, else the next side's
   * value.
   */
  private static Constant stated(List<Expression> sides, int index, double value) {
    for (int i = index + 1; i < sides.size(); i++) {
      Expression side = sides.get(i);
      OptionalDouble other = side.value();
      if (side instanceof Constant constant) {
        return constant;
      }
      Constant first = side.constants().findFirst().orElse(null);
      boolean runsOn = first != null && Amounts.same(first.number(), value);
      if (runsOn && (other.isEmpty() || !Amounts.same(other.getAsDouble(), value))) {
        return first;
      }
    }
    return new Constant(value, 9, false);
  }
}
