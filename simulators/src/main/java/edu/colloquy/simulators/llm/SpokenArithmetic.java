package edu.colloquy.simulators.llm;

import java.util.regex.Pattern;

/**
 * Rewrites sums that are told as deeds, "I multiplied 3 cups by 20 chickens", as sums: "3 times
 * 20".
 */
final class SpokenArithmetic {
  private static final String NUMBER = "(\\$?\\d[\\d,]*(?:\\.\\d+)?)";
  private static final String UNITS = "(?:\\s+[a-z]+){0,3}?";

  private static final Pattern MULTIPLIED = deed("multipl(?:y|ying|ied)", "by|with|and");
  private static final Pattern DIVIDED = deed("divid(?:e|ing|ed)", "by");
  private static final Pattern ADDED = deed("add(?:ing|ed)?", "and|to");
  private static final Pattern SUBTRACTED = deed("subtract(?:ing|ed)?", "from");

  private SpokenArithmetic() {}

  static String toSums(String text) {
    String sums = MULTIPLIED.matcher(text).replaceAll("$1 times $2");
    sums = DIVIDED.matcher(sums).replaceAll("$1 divided by $2");
    sums = ADDED.matcher(sums).replaceAll("$1 plus $2");
    return SUBTRACTED.matcher(sums).replaceAll("$2 minus $1");
  }

  private static Pattern deed(String verb, String preposition) {
    return Pattern.compile(
        "(?i)\\b"
            + verb
            + "\\s+(?:the\\s+)?"
            + NUMBER
            + UNITS
            + "\\s+(?:"
            + preposition
            + ")\\s+"
            + "(?:the\\s+)?"
            + NUMBER);
  }
}
