package edu.colloquy.domain.steps;

import java.util.List;

/**
 * Expressions that a text says are equal: {@code 2 x 4 = 8}, or a chain {@code 35 + 5 = 20 x 2 =
 * 40}.
 *
 * @param sides two or more, or one where the text names what the value is: {@code daily wage = 9450
 *     / 90}
 */
record Equation(List<Expression> sides) {
  Equation {
    sides = List.copyOf(sides);
  }

  /** The last side, which is what the chain leads to. */
  Expression result() {
    return sides.getLast();
  }
}
