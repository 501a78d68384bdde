package edu.colloquy.simulators.deepgram;

import java.util.Locale;
import java.util.Set;

/**
 * How sure one may be that a speaker has finished, by the last word and the silence after it: a
 * full stop needs a quarter of a second to be believed, an "um" two seconds.
 */
final class Sureness {
  private static final double COMPLETE_SECONDS = 0.2;
  private static final double OPEN_SECONDS = 0.6;
  private static final double UNFINISHED_SECONDS = 1.6;

  private static final Set<String> UNFINISHED =
      Set.of(
          "um", "uh", "er", "and", "so", "but", "because", "or", "then", "the", "a", "by", "to",
          "of", "with", "is", "if", "that", "well", "hmm");

  private Sureness() {}

  /**
   * From 0 to 1.
   *
   * @param lastWord with its punctuation
   * @param silentSeconds since it ended
   */
  static double of(String lastWord, double silentSeconds) {
    return 1 - Math.exp(-silentSeconds / patience(lastWord));
  }

  private static double patience(String lastWord) {
    String bare = lastWord.replaceAll("[^\\p{L}\\p{N}]+$", "").toLowerCase(Locale.ROOT);
    if (lastWord.endsWith(",") || lastWord.endsWith("…") || UNFINISHED.contains(bare)) {
      return UNFINISHED_SECONDS;
    }
    return lastWord.matches(".*[.?!]") ? COMPLETE_SECONDS : OPEN_SECONDS;
  }
}
