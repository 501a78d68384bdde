package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Token.Sign;
import edu.colloquy.domain.steps.Token.Word;

/** Which words of a step are names of unknowns. */
final class Unknowns {
  private Unknowns() {}

  /** Whether a word is one letter that is no English word. */
  static boolean isLetter(Word word) {
    return word.text().length() == 1 && !word.is("a") && !word.text().equals("I");
  }

  /**
   * Whether a word names an unknown: a letter, or a word that an operator or the equals sign
   * follows.
   */
  static boolean isName(Word word, Token next) {
    return isLetter(word)
        || next instanceof Sign sign
            && (sign.symbol() == '=' || Operator.of(sign.symbol()).isPresent());
  }
}
