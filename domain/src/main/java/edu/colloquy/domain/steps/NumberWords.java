package edu.colloquy.domain.steps;

import java.util.Map;
import java.util.OptionalDouble;

/** English words that stand for a number: counts, multiples and shares. */
final class NumberWords {
  private static final Map<String, Double> VALUES =
      Map.ofEntries(
          Map.entry("zero", 0.0),
          Map.entry("one", 1.0),
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("eleven", 11.0),
          Map.entry("twelve", 12.0),
          Map.entry("thirteen", 13.0),
          Map.entry("fourteen", 14.0),
          Map.entry("fifteen", 15.0),
          Map.entry("sixteen", 16.0),
          Map.entry("seventeen", 17.0),
          Map.entry("eighteen", 18.0),
          Map.entry("nineteen", 19.0),
          Map.entry("twenty", 20.0),
          Map.entry("thirty", 30.0),
          Map.entry("forty", 40.0),
          Map.entry("fifty", 50.0),
          Map.entry("sixty", 60.0),
          Map.entry("seventy", 70.0),
          Map.entry("eighty", 80.0),
          Map.entry("ninety", 90.0),
          Map.entry("dozen", 12.0),
          Map.entry("couple", 2.0),
          Map.entry("pair", 2.0),
          Map.entry("twice", 2.0),
          Map.entry("double", 2.0),
          Map.entry("doubled", 2.0),
          Map.entry("doubles", 2.0),
          Map.entry("triple", 3.0),
          Map.entry("tripled", 3.0),
          Map.entry("thrice", 3.0),
          Map.entry("quadruple", 4.0),
          Map.entry("half", 0.5),
          Map.entry("halves", 0.5));

  private static final Map<String, Double> SHARES =
      Map.ofEntries(
          Map.entry("third", 1.0 / 3),
          Map.entry("quarter", 0.25),
          Map.entry("fourth", 0.25),
          Map.entry("fifth", 0.2),
          Map.entry("sixth", 1.0 / 6),
          Map.entry("seventh", 1.0 / 7),
          Map.entry("eighth", 0.125),
          Map.entry("ninth", 1.0 / 9),
          Map.entry("tenth", 0.1));

  private static final Map<String, Double> SCALES =
      Map.of("hundred", 100.0, "thousand", 1_000.0, "million", 1_000_000.0, "billion", 1e9);

  private NumberWords() {}

  /** The number that a word stands for by itself. */
  static OptionalDouble value(String word) {
    return of(VALUES, word);
  }

  /**
   * The share that a word names after "a" or a count: "a third", "two fifths"; alone it is an
   * ordinal.
   */
  static OptionalDouble share(String word) {
    return of(SHARES, word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
  }

  /** What a word multiplies the number before it with: "two hundred". */
  static OptionalDouble scale(String word) {
    return of(SCALES, word);
  }

  private static OptionalDouble of(Map<String, Double> values, String word) {
    Double value = values.get(word.toLowerCase());
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
