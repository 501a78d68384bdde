package edu.colloquy.domain.tutor.arithmetic;

import java.util.Optional;

/**
 * A value with at most one unknown: {@code slope * unknown + constant}.
 *
 * @param slope how often the unknown is in it
 * @param constant the rest
 */
public record Linear(double slope, double constant) {

  static Linear of(double constant) {
    return new Linear(0, constant);
  }

  /** Whether the unknown is not in it. */
  public boolean isNumber() {
    return slope == 0;
  }

  /** The result of an operation, if it still is linear and defined. */
  Optional<Linear> apply(char operator, Linear other) {
    return switch (operator) {
      case '+' -> Optional.of(new Linear(slope + other.slope, constant + other.constant));
      case '-' -> Optional.of(new Linear(slope - other.slope, constant - other.constant));
      case '*' -> isNumber() ? Optional.of(other.scaled(constant)) : other.scales(this);
      case '/' ->
          other.isNumber() && other.constant != 0
              ? Optional.of(scaled(1 / other.constant))
              : Optional.empty();
      default -> throw new IllegalArgumentException("no operator: " + operator);
    };
  }

  private Linear scaled(double factor) {
    return new Linear(slope * factor, constant * factor);
  }

  private Optional<Linear> scales(Linear other) {
    return isNumber() ? Optional.of(other.scaled(constant)) : Optional.empty();
  }
}
