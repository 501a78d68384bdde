package edu.colloquy.local.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses which of the known words was meant by a mistyped one. */
final class Spelling {
  private Spelling() {}

  /** The known word that is fewest slips away, if it is near enough to be a guess at all. */
  static Optional<String> closest(String typed, Stream<String> known) {
    int nearEnough = typed.length() / 2;
    String lower = typed.toLowerCase(Locale.ROOT);
    return known
        .filter(word -> distance(lower, word) <= nearEnough)
        .min(Comparator.comparingInt(word -> distance(lower, word)));
  }

  /** Levenshtein's: how many letters to add, drop or change; two swapped letters count as two. */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
