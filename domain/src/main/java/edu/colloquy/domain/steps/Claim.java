package edu.colloquy.domain.steps;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * A value that a step claims, and what it rests on.
 *
 * @param step from 0
 */
record Claim(int step, double value, Basis basis) {

  /** What a claim rests on. */
  sealed interface Basis {
    /** The value once its numbers are replaced; empty if that is the value as claimed. */
    OptionalDouble again(UnaryOperator<Expression> replace);

    /** The expressions with the numbers that it rests on. */
    List<Expression> expressions();
  }

  /** It was computed. */
  record Computed(Expression expression) implements Basis {
    @Override
    public OptionalDouble again(UnaryOperator<Expression> replace) {
      Expression replaced = replace.apply(expression);
      return replaced.equals(expression) ? OptionalDouble.empty() : replaced.value();
    }

    @Override
    public List<Expression> expressions() {
      return List.of(expression);
    }
  }

  /** It is the solution of an equation. */
  record Solved(Equation equation, String unknown) implements Basis {
    @Override
    public OptionalDouble again(UnaryOperator<Expression> replace) {
      Equation replaced = new Equation(equation.sides().stream().map(replace).toList());
      return replaced.equals(equation)
          ? OptionalDouble.empty()
          : LinearEquations.solve(replaced, unknown, Map.of());
    }

    @Override
    public List<Expression> expressions() {
      return equation.sides();
    }
  }

  /** It is stated without a calculation, or by one that does not compute. */
  record Stated(List<Expression> expressions) implements Basis {
    @Override
    public OptionalDouble again(UnaryOperator<Expression> replace) {
      return OptionalDouble.empty();
    }
  }

  /** Whether another value is the same number. */
  boolean is(double other) {
    return Amounts.same(value, other);
  }

  /** The numbers that it rests on. */
  List<Double> operands() {
    return basis.expressions().stream()
        .flatMap(Expression::constants)
        .map(Expression.Constant::number)
        .toList();
  }
}
