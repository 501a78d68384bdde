package edu.colloquy.domain.tutor.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the sums and equations in what somebody says: "15 plus 25 is 40", "I added 15 and 25 to get
 * 40", "2 s plus 5 equals 21". Thread-safe.
 */
public final class Equations {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.,])\\$?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

  private Equations() {}

  /** The equations of a text, in order. */
  public static List<Equation> in(String text) {
    List<MathToken> tokens = MathWords.tokens(text);
    List<Equation> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Expression> left =
          begins(tokens, at) ? Expression.read(tokens, at) : Optional.empty();
      if (left.isEmpty()) {
        at++;
        continue;
      }
      int next = left.get().next();
      at = Math.max(at + 1, next);
      if (next < tokens.size() && tokens.get(next) instanceof MathToken.Equals(boolean about)) {
        Optional<Expression> right = Expression.read(tokens, next + 1).map(r -> runOn(tokens, r));
        right.ifPresent(it -> found.add(equation(left.get(), it, about)));
        at = next + 1;
      }
    }
    return List.copyOf(found);
  }

  /** The expressions of at least one operation, and no unknown, that a text names: their values. */
  public static List<Double> valuesOfExpressionsIn(String text) {
    List<MathToken> tokens = MathWords.tokens(text);
    List<Double> values = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Expression> read =
          begins(tokens, at) ? Expression.read(tokens, at) : Optional.empty();
      read.filter(it -> it.operations() > 0 && it.value().isNumber())
          .ifPresent(it -> values.add(it.value().constant()));
      at = Math.max(at + 1, read.map(Expression::next).orElse(0));
    }
    return List.copyOf(values);
  }

  /** The numbers of a text, spelled or in digits, in order. */
  public static List<Double> numbersIn(String text) {
    return NUMBER
        .matcher(SpokenNumbers.toDigits(text))
        .results()
        .map(match -> Double.valueOf(match.group().replaceAll("[$,]", "")))
        .toList();
  }

  private static boolean begins(List<MathToken> tokens, int at) {
    boolean operand =
        switch (tokens.get(at)) {
          case MathToken.Number _, MathToken.Unknown _ -> true;
          case MathToken.Bracket(boolean opens) -> opens;
          case MathToken.Operator _, MathToken.Equals _, MathToken.Word _, MathToken.Break _ ->
              false;
        };
    return operand && (at == 0 || !(tokens.get(at - 1) instanceof MathToken.Operator));
  }

  /** In "90 - 30 = 60 / 30 = 2", said in one breath, the first sum ends at 60. */
  private static Expression runOn(List<MathToken> tokens, Expression right) {
    boolean goesOn =
        right.operations() > 0
            && right.next() < tokens.size()
            && tokens.get(right.next()) instanceof MathToken.Equals;
    return goesOn ? right.firstNumber() : right;
  }

  private static Equation equation(Expression left, Expression right, boolean about) {
    return new Equation(
        left.said() + " = " + right.said(),
        left.value(),
        right.value(),
        left.operations(),
        right.unit(),
        about);
  }
}
