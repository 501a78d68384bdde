package edu.colloquy.domain.tutor.arithmetic;

import java.util.List;
import java.util.Optional;

/**
 * Reads an expression by recursive descent. A number may be followed by up to two words, its unit,
 * if the sum goes on behind them. Not thread-safe; one use each.
 */
final class ExpressionReader {
  private static final int MAX_UNIT_WORDS = 2;
  private static final MathToken END = new MathToken.Break();

  private final List<MathToken> tokens;
  private final StringBuilder said = new StringBuilder();
  private int at;
  private int operations;
  private MathToken.Number first;

  ExpressionReader(List<MathToken> tokens, int from) {
    this.tokens = tokens;
    this.at = from;
  }

  Optional<Expression> read() {
    return sum()
        .map(
            value ->
                new Expression(
                    said.toString().strip(),
                    value,
                    operations,
                    at,
                    peek(0) instanceof MathToken.Word(String unit) ? unit : "",
                    first == null ? new MathToken.Number("", Double.NaN) : first));
  }

  private Optional<Linear> sum() {
    Optional<Linear> value = product();
    while (value.isPresent() && isOperator("+-")) {
      Optional<Linear> next = operation(value.get(), true);
      if (next.isEmpty()) {
        return value;
      }
      value = next;
    }
    return value;
  }

  private Optional<Linear> product() {
    Optional<Linear> value = operand();
    while (value.isPresent()) {
      if (isOperator("*/")) {
        Optional<Linear> next = operation(value.get(), false);
        if (next.isEmpty()) {
          return value;
        }
        value = next;
      } else if (multipliesWithoutSign()) {
        Linear factor = value.get();
        value = operand().flatMap(other -> factor.apply('*', other));
        operations++;
      } else {
        break;
      }
    }
    return value;
  }

  /** An operator without anything behind it ("feet / yard") is none: the expression ends there. */
  private Optional<Linear> operation(Linear left, boolean adds) {
    int before = at;
    int length = said.length();
    char symbol = ((MathToken.Operator) tokens.get(at++)).symbol();
    said.append(' ').append(symbol);
    Optional<Linear> result =
        (adds ? product() : operand()).flatMap(right -> left.apply(symbol, right));
    if (result.isPresent()) {
      operations++;
    } else {
      at = before;
      said.setLength(length);
    }
    return result;
  }

  private Optional<Linear> operand() {
    return switch (peek(0)) {
      case MathToken.Number number -> {
        at++;
        first = first == null ? number : first;
        said.append(' ').append(number.said());
        skipUnit();
        yield Optional.of(Linear.of(number.value()));
      }
      case MathToken.Unknown(String letter) when isUnknown(letter) -> {
        at++;
        said.append(' ').append(letter);
        yield Optional.of(new Linear(1, 0));
      }
      case MathToken.Bracket(boolean opens) when opens -> bracket();
      case MathToken.Bracket _,
          MathToken.Operator _,
          MathToken.Equals _,
          MathToken.Word _,
          MathToken.Unknown _,
          MathToken.Break _ ->
          Optional.empty();
    };
  }

  private Optional<Linear> bracket() {
    at++;
    said.append(" (");
    Optional<Linear> inside = sum();
    if (inside.isPresent() && peek(0) instanceof MathToken.Bracket(boolean opens) && !opens) {
      at++;
      said.append(" )");
      return inside;
    }
    return Optional.empty();
  }

  /** The article of "7 dollars a mile" and the pronoun of "so i add" are no unknowns. */
  private boolean isUnknown(String letter) {
    return !"ai".contains(letter) || !(peek(1) instanceof MathToken.Word);
  }

  /** "2 w" and "6 (20 - a)" are products. */
  private boolean multipliesWithoutSign() {
    return switch (peek(0)) {
      case MathToken.Unknown(String letter) -> isUnknown(letter);
      case MathToken.Bracket(boolean opens) -> opens;
      case MathToken.Number _,
          MathToken.Operator _,
          MathToken.Equals _,
          MathToken.Word _,
          MathToken.Break _ ->
          false;
    };
  }

  private void skipUnit() {
    int words = 0;
    while (words <= MAX_UNIT_WORDS && peek(words) instanceof MathToken.Word) {
      words++;
    }
    MathToken behind = peek(words);
    if (words <= MAX_UNIT_WORDS && (behind instanceof MathToken.Operator || isEquals(behind))) {
      at += words;
    }
  }

  private boolean isOperator(String symbols) {
    return peek(0) instanceof MathToken.Operator(char symbol) && symbols.indexOf(symbol) >= 0;
  }

  private static boolean isEquals(MathToken token) {
    return token instanceof MathToken.Equals;
  }

  private MathToken peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
  }
}
