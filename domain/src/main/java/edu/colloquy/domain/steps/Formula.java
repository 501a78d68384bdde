package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An expression with its sums and products flattened: {@code a - b - c} is one sum of three. */
sealed interface Formula {
  /** What it comes to; null when that is no finite number. */
  Traced total();

  /** A number. */
  record Leaf(Traced total) implements Formula {}

  /** Terms added, or taken away. */
  record Sum(List<Part> parts) implements Formula {
    @Override
    public Traced total() {
      return combine(parts, new Traced(0, 0), Operator.PLUS, Operator.MINUS);
    }
  }

  /** Factors multiplied, or divided by. */
  record Product(List<Part> parts) implements Formula {
    @Override
    public Traced total() {
      return combine(parts, new Traced(1, 1), Operator.TIMES, Operator.DIVIDED_BY);
    }
  }

  /**
   * A term or a factor.
   *
   * @param inverse taken away, or divided by
   */
  record Part(Formula formula, boolean inverse) {}

  /** Combines parts; null when the result is no finite number. */
  static Traced combine(List<Part> parts, Traced start, Operator operator, Operator inverse) {
    Traced total = start;
    for (Part part : parts) {
      Traced next = part.formula().total();
      if (next == null || total == null) {
        return null;
      }
      total = total.with(part.inverse() ? inverse : operator, next);
    }
    return total;
  }

  /**
   * The formula of an expression without unknowns; {@code numbers} says what each number stands
   * for.
   */
  static Formula of(Expression expression, Function<Expression.Constant, Formula> numbers) {
    return switch (expression) {
      case Expression.Constant constant -> numbers.apply(constant);
      case Expression.Unknown unknown -> new Leaf(null);
      case Operation operation -> {
        Formula left = of(operation.left(), numbers);
        Formula right = of(operation.right(), numbers);
        yield switch (operation.operator()) {
          case PLUS -> sum(left, right, false);
          case MINUS -> sum(left, right, true);
          case TIMES -> product(left, right, false);
          case DIVIDED_BY -> product(left, right, true);
          case TO_THE -> power(left, right);
        };
      }
    };
  }

  private static Formula sum(Formula left, Formula right, boolean inverse) {
    List<Part> parts =
        new ArrayList<>(left instanceof Sum sum ? sum.parts() : List.of(new Part(left, false)));
    if (right instanceof Sum sum) {
      sum.parts().forEach(part -> parts.add(new Part(part.formula(), part.inverse() != inverse)));
    } else {
      parts.add(new Part(right, inverse));
    }
    return new Sum(parts);
  }

  private static Formula product(Formula left, Formula right, boolean inverse) {
    List<Part> parts =
        new ArrayList<>(
            left instanceof Product product ? product.parts() : List.of(new Part(left, false)));
    if (right instanceof Product product) {
      product
          .parts()
          .forEach(part -> parts.add(new Part(part.formula(), part.inverse() != inverse)));
    } else {
      parts.add(new Part(right, inverse));
    }
    return new Product(parts);
  }

  private static Formula power(Formula base, Formula exponent) {
    Traced left = base.total();
    Traced right = exponent.total();
    return new Leaf(
        left == null || right == null
            ? null
            : left.with(Operator.TO_THE, new Traced(right.value(), right.value())));
  }
}
