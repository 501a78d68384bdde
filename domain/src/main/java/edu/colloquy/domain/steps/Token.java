package edu.colloquy.domain.steps;

/**
 * A piece of a written step: a number, a word or a sign. {@code start} and {@code end} are offsets
 * in the text, so that {@code 3x} and {@code 3 x} can be told apart.
 */
sealed interface Token {
  int start();

  int end();

  /**
   * A number in digits or words. A percentage is kept as its share: {@code 20%} is 0.2.
   *
   * @param decimals digits after the point as written, for rounding
   */
  record Quantity(double value, int decimals, boolean percent, boolean spelled, int start, int end)
      implements Token {}

  /** A word as it was written. */
  record Word(String text, int start, int end) implements Token {
    boolean is(String other) {
      return text.equalsIgnoreCase(other);
    }
  }

  /** An operator, a bracket, the equals sign or a mark of punctuation. */
  record Sign(char symbol, int start, int end) implements Token {}
}
