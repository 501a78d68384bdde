package edu.colloquy.domain.tutor.arithmetic;

/** A piece of what is said, as somebody hears it who listens for sums. */
sealed interface MathToken {
  /** A number; {@code 30 percent} is 0.3. */
  record Number(String said, double value) implements MathToken {}

  /** A letter that stands for an unknown. */
  record Unknown(String letter) implements MathToken {}

  /** One of {@code + - * /}. */
  record Operator(char symbol) implements MathToken {}

  /** "Is", "makes", "equals"; {@code about} where only roughly. */
  record Equals(boolean about) implements MathToken {}

  /** A bracket. */
  record Bracket(boolean opens) implements MathToken {}

  /** A word that may be a unit. */
  record Word(String text) implements MathToken {}

  /** No sum goes on across it. */
  record Break() implements MathToken {}
}
