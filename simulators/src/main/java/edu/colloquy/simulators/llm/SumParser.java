package edu.colloquy.simulators.llm;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one expression from a place in a text, by recursive descent, and evaluates it. A number may
 * be followed by up to two words, its unit. Not thread-safe; one use each.
 */
final class SumParser {
  private static final int MAX_UNIT_WORDS = 2;
  private static final Set<String> CONVERTED =
      Set.of("second", "minute", "hour", "day", "week", "cent", "dollar", "inche", "feet", "yard");

  private final List<SumToken> tokens;
  private final StringBuilder spoken = new StringBuilder();
  private int at;
  private int operators;
  private boolean unclear;
  private final Set<String> convertedUnits = new HashSet<>();
  private SumToken.Number first;
  private SumToken.Number last;

  /**
   * An expression that was read.
   *
   * @param value what it makes
   * @param spoken it in words
   * @param operators how many there are
   * @param unclear whether it holds percentages or units that would have to be converted
   * @param next the token behind it
   * @param first its first number
   * @param last its last number
   */
  record Read(
      double value,
      String spoken,
      int operators,
      boolean unclear,
      int next,
      SumToken.Number first,
      SumToken.Number last) {}

  private SumParser(List<SumToken> tokens, int from) {
    this.tokens = tokens;
    this.at = from;
  }

  /** Reads the longest expression that begins at a token; empty if none does. */
  static Optional<Read> read(List<SumToken> tokens, int from) {
    SumParser parser = new SumParser(tokens, from);
    double value = parser.sum();
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(
            new Read(
                value,
                parser.spoken.toString().strip(),
                parser.operators,
                parser.unclear,
                parser.at,
                parser.first,
                parser.last));
  }

  private double sum() {
    double value = product();
    while (operatorIs("+-")) {
      char symbol = takeOperator();
      double right = product();
      value = symbol == '+' ? value + right : value - right;
    }
    return value;
  }

  private double product() {
    double value = operand();
    while (operatorIs("*/")) {
      char symbol = takeOperator();
      double right = operand();
      value = symbol == '*' ? value * right : value / right;
    }
    return value;
  }

  private double operand() {
    return switch (peek()) {
      case SumToken.Number number -> {
        at++;
        first = first == null ? number : first;
        last = number;
        spoken.append(' ').append(number.said());
        unclear |= number.percent() && number.value() != 100;
        skipUnit();
        yield number.value();
      }
      case SumToken.Parenthesis(boolean opens) when opens -> {
        at++;
        double value = sum();
        yield peek() instanceof SumToken.Parenthesis(boolean again) && !again
            ? closed(value)
            : Double.NaN;
      }
      case SumToken.Parenthesis _,
          SumToken.Operator _,
          SumToken.Equals _,
          SumToken.Word _,
          SumToken.Break _ ->
          Double.NaN;
    };
  }

  private double closed(double value) {
    at++;
    return value;
  }

  /** A unit is one only if the sum goes on behind it. */
  private void skipUnit() {
    int ahead = at;
    while (ahead < tokens.size()
        && ahead - at <= MAX_UNIT_WORDS
        && tokens.get(ahead) instanceof SumToken.Word(String word)) {
      noteUnit(word);
      ahead++;
    }
    boolean goesOn =
        ahead < tokens.size()
            && ahead - at <= MAX_UNIT_WORDS
            && (tokens.get(ahead) instanceof SumToken.Operator
                || tokens.get(ahead) instanceof SumToken.Equals);
    if (goesOn) {
      at = ahead;
    }
  }

  /** A sum over hours and minutes, or cents, may be right although its numbers are not. */
  private void noteUnit(String word) {
    String unit = word.replaceAll("s$", "");
    if (CONVERTED.contains(unit)) {
      convertedUnits.add(unit);
      unclear |= convertedUnits.size() > 1 || unit.equals("cent");
    }
  }

  private boolean operatorIs(String symbols) {
    return peek() instanceof SumToken.Operator(char symbol, _) && symbols.indexOf(symbol) >= 0;
  }

  private char takeOperator() {
    SumToken.Operator operator = (SumToken.Operator) tokens.get(at++);
    operators++;
    spoken.append(' ').append(operator.spoken());
    return operator.symbol();
  }

  private SumToken peek() {
    return at < tokens.size() ? tokens.get(at) : new SumToken.Break();
  }
}
