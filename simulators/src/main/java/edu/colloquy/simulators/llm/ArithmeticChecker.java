package edu.colloquy.simulators.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the sums in what somebody says and does them again. Thread-safe. */
final class ArithmeticChecker {

  /**
   * The sums of a text, in order: "3 x 20 = 60", "15 plus 25 is 40", "I added 15 and 25 to get 40".
   */
  List<Calculation> check(String text) {
    List<SumToken> tokens = SumToken.read(SpokenArithmetic.toSums(text));
    List<Calculation> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<SumParser.Read> left =
          beginsSum(tokens, at) ? SumParser.read(tokens, at) : Optional.empty();
      if (left.isEmpty()) {
        at++;
        continue;
      }
      int next = left.get().next();
      boolean claims = next < tokens.size() && tokens.get(next) instanceof SumToken.Equals;
      if (claims && left.get().operators() > 0 && !left.get().unclear()) {
        SumParser.read(tokens, next + 1).ifPresent(right -> found.add(compare(left.get(), right)));
      }
      at = Math.max(at + 1, claims ? next + 1 : next);
    }
    return List.copyOf(found);
  }

  private static boolean beginsSum(List<SumToken> tokens, int at) {
    boolean operand =
        switch (tokens.get(at)) {
          case SumToken.Number _ -> true;
          case SumToken.Parenthesis(boolean opens) -> opens;
          case SumToken.Operator _, SumToken.Equals _, SumToken.Word _, SumToken.Break _ -> false;
        };
    return operand && (at == 0 || !continues(tokens.get(at - 1)));
  }

  /** Behind an operator or a number ("1 1/3") is the rest of something that could not be read. */
  private static boolean continues(SumToken before) {
    return before instanceof SumToken.Operator || before instanceof SumToken.Number;
  }

  private static Calculation compare(SumParser.Read left, SumParser.Read right) {
    boolean same = close(left.value(), right.value(), right.last().said());
    boolean samePercent =
        right.last().percent() && close(left.value() * 100, right.value(), right.last().said());
    // "90 - 30 = 60 / 30 = 2" is said in one breath and means two sums.
    boolean runsOn = right.operators() > 0 && close(left.value(), right.first().value(), "");
    String claimed = runsOn ? right.first().said() : right.spoken();
    return new Calculation(
        left.spoken(), left.first().said(), claimed, same || samePercent || runsOn);
  }

  /** Whether a claim is true to as many places as it was said with. */
  private static boolean close(double actual, double claimed, String said) {
    int point = said.indexOf('.');
    int places = point < 0 ? 0 : said.length() - point - 1;
    boolean whole = Math.abs(actual - Math.rint(actual)) < 1e-9;
    double tolerance = whole ? 1e-6 : 0.5001 * Math.pow(10, -places);
    return Math.abs(actual - claimed) <= tolerance;
  }
}
