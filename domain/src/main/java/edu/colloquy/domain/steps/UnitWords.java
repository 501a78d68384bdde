package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Token.Word;
import java.util.Locale;
import java.util.Set;

/** Words that may stand between a number and the operator behind it, as the unit does. */
final class UnitWords {
  private static final Set<String> NEVER =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "be",
          "so",
          "and",
          "then",
          "gives",
          "give",
          "get",
          "gets",
          "makes",
          "means",
          "because",
          "if",
          "but",
          "which",
          "that",
          "since",
          "thus",
          "therefore",
          "had",
          "has",
          "have",
          "when",
          "we",
          "he",
          "she",
          "they",
          "now",
          "where",
          "who");

  private UnitWords() {}

  /** Whether a word may be part of a unit: no variable, no verb, no conjunction. */
  static boolean canBe(Word word) {
    return !Unknowns.isLetter(word) && !NEVER.contains(word.text().toLowerCase(Locale.ROOT));
  }
}
