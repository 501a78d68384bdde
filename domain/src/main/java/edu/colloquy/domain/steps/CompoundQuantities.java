package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Token.Quantity;
import edu.colloquy.domain.steps.Token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes one quantity of two units: {@code 1 hour 30 minutes} is 1.5, {@code 5 feet 6 inches} is
 * 5.5.
 */
final class CompoundQuantities {
  private record Unit(String smaller, int inOne) {}

  private static final Map<String, Unit> UNITS =
      Map.of(
          "hour",
          new Unit("minute", 60),
          "minute",
          new Unit("second", 60),
          "foot",
          new Unit("inch", 12),
          "year",
          new Unit("month", 12));

  private CompoundQuantities() {}

  /** The tokens with each such pair as one quantity, followed by the larger unit. */
  static List<Token> join(List<Token> tokens) {
    List<Token> joined = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int second = tokenIs(tokens, i + 2, "and") ? i + 3 : i + 2;
      if (tokens.get(i) instanceof Quantity larger
          && word(tokens, i + 1) instanceof String name
          && UNITS.get(name) instanceof Unit unit
          && second < tokens.size()
          && tokens.get(second) instanceof Quantity smaller
          && unit.smaller().equals(word(tokens, second + 1))) {
        double value = larger.value() + smaller.value() / unit.inOne();
        joined.add(new Quantity(value, 2, false, larger.spelled(), larger.start(), larger.end()));
        joined.add(tokens.get(i + 1));
        i = second + 1;
      } else {
        joined.add(tokens.get(i));
      }
    }
    return joined;
  }

  private static boolean tokenIs(List<Token> tokens, int index, String text) {
    return index < tokens.size() && tokens.get(index) instanceof Word word && word.is(text);
  }

  /** The singular of the word at an index, or null. */
  private static String word(List<Token> tokens, int index) {
    if (index >= tokens.size() || !(tokens.get(index) instanceof Word word)) {
      return null;
    }
    return switch (word.text().toLowerCase()) {
      case "hour", "hours", "hr", "hrs" -> "hour";
      case "minute", "minutes", "min", "mins" -> "minute";
      case "second", "seconds" -> "second";
      case "foot", "feet" -> "foot";
      case "inch", "inches" -> "inch";
      case "year", "years" -> "year";
      case "month", "months" -> "month";
      default -> null;
    };
  }
}
