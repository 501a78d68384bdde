package edu.colloquy.domain.tutor.arithmetic;

import java.util.List;
import java.util.Optional;

/**
 * An expression that was read from tokens.
 *
 * @param said in digits and signs
 * @param value what it makes
 * @param operations how many there are
 * @param next the token behind it
 * @param unit the word behind it, empty if none
 * @param first its first number
 */
record Expression(
    String said, Linear value, int operations, int next, String unit, MathToken.Number first) {

  /** Reads the longest expression that begins at a token. */
  static Optional<Expression> read(List<MathToken> tokens, int from) {
    return new ExpressionReader(tokens, from).read();
  }

  /** Its first number alone. */
  Expression firstNumber() {
    return new Expression(first.said(), Linear.of(first.value()), 0, next, "", first);
  }
}
