package edu.colloquy.simulators.llm;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A number of something.
 *
 * @param number the number, as said
 * @param unit of what
 */
record Quantity(String number, String unit) {
  private static final String NOT_A_UNIT =
      "(?!(?:and|or|x|times|plus|minus|divided|multiplied|over|is|are|was|were|in|on|of|to|for|from|by"
          + "|with|at|so|then|because|that|which|equals|more|less|each|per|the|a|an|as|than|but|if"
          + "|when|would|could|should|will|can|into|out|left|total|altogether|gives|makes|percent"
          + "|belongs|means|goes|comes|stands|costs|adds|takes|needs|has|does|gets|fits|counts|should|must|may|might)\\b)";
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?i)(?<result>(?:=|\\bis|\\bare|\\bequals|\\bmakes?|\\bgives|\\bgave me|\\bgets?|\\bgot|\\banswer"
              + "|\\btotal of|\\bleaves|\\bleft with)\\s*\\$?)?(?<![\\d.,$/])(?<number>\\d+(?:\\.\\d+)?)\\s+"
              + NOT_A_UNIT
              + "(?<unit>[a-z]{2,}s|feet|people|children|men|women|fish)\\b");

  /** What is given in a text: numbers of something that are not named as the result of anything. */
  static List<Quantity> givenIn(String text) {
    return QUANTITY
        .matcher(text)
        .results()
        .filter(match -> match.group("result") == null)
        .map(Quantity::of)
        .distinct()
        .toList();
  }

  /** What a text has numbers of, named as results or not. */
  static List<Quantity> allIn(String text) {
    return QUANTITY.matcher(text).results().map(Quantity::of).distinct().toList();
  }

  String spoken() {
    return number + " " + unit;
  }

  private static Quantity of(MatchResult match) {
    return new Quantity(match.group("number"), match.group("unit"));
  }
}
