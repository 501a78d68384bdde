package edu.colloquy.domain.tutor.arithmetic;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Rewrites English number words as digits: "twenty-five and a half point" people say aloud. */
public final class SpokenNumbers {
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));
  private static final Map<String, Integer> LARGE =
      Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000);

  private static final String WORD =
      "(?:" + String.join("|", SMALL.keySet()) + "|hundred|thousand|million)";

  /** Number words in a row, perhaps with "and" behind a hundred, perhaps with decimals. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)\\b"
              + WORD
              + "(?:(?:[ -]|(?<=hundred|thousand) and )"
              + WORD
              + ")*(?: point "
              + WORD
              + "(?: "
              + WORD
              + ")*)?\\b");

  private SpokenNumbers() {}

  /**
   * The text with its number words as digits; what follows another without joining it stays two.
   */
  public static String toDigits(String text) {
    return NUMBER.matcher(text).replaceAll(SpokenNumbers::digits);
  }

  private static String digits(MatchResult match) {
    String[] parts = match.group().toLowerCase(Locale.ROOT).split(" point ", 2);
    StringBuilder digits = new StringBuilder(whole(parts[0]));
    if (parts.length == 2) {
      digits.append('.');
      for (String word : parts[1].split(" ")) {
        digits.append(SMALL.getOrDefault(word, 0));
      }
    }
    return digits.toString();
  }

  private static String whole(String words) {
    StringBuilder said = new StringBuilder();
    long total = 0;
    long current = 0;
    int last = Integer.MAX_VALUE;
    for (String word : words.replace(" and ", " ").split("[ -]")) {
      Integer small = SMALL.get(word);
      if (small == null) {
        int large = LARGE.get(word);
        current = Math.max(1, current) * large;
        if (large >= 1_000) {
          total += current;
          current = 0;
        }
        last = large;
      } else if (joins(last, small)) {
        current += small;
        last = small;
      } else {
        said.append(total + current).append(' ');
        total = 0;
        current = small;
        last = small;
      }
    }
    return said.append(total + current).toString();
  }

  /** "Twenty five" is one number, "five twenty" and "five six" are two. */
  private static boolean joins(int last, int next) {
    return last >= 100 || last >= 20 && next < 10 && next > 0;
  }
}
