package edu.colloquy.domain.steps;

import java.util.Optional;
import java.util.OptionalDouble;

/** The four operations of arithmetic, and powers. */
enum Operator {
  PLUS('+', 1),
  MINUS('-', 1),
  TIMES('*', 2),
  DIVIDED_BY('/', 2),
  TO_THE('^', 3);

  private final char symbol;
  private final int precedence;

  Operator(char symbol, int precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  static Optional<Operator> of(char symbol) {
    for (Operator operator : values()) {
      if (operator.symbol == symbol) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  /** Higher binds tighter. */
  int precedence() {
    return precedence;
  }

  /** The result; empty when it is no finite number. */
  OptionalDouble apply(double left, double right) {
    double result =
        switch (this) {
          case PLUS -> left + right;
          case MINUS -> left - right;
          case TIMES -> left * right;
          case DIVIDED_BY -> left / right;
          case TO_THE -> Math.pow(left, right);
        };
    return Double.isFinite(result) ? OptionalDouble.of(result) : OptionalDouble.empty();
  }
}
