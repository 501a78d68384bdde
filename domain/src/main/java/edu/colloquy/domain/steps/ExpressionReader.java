package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Expression.Constant;
import edu.colloquy.domain.steps.Expression.Operation;
import edu.colloquy.domain.steps.Expression.Unknown;
import edu.colloquy.domain.steps.Token.Quantity;
import edu.colloquy.domain.steps.Token.Sign;
import edu.colloquy.domain.steps.Token.Word;
import java.util.List;
import java.util.Optional;

/**
 * Reads one arithmetic expression as people write it, with units between the numbers: {@code 6
 * desks/row * 2 students}, {@code 3x}, {@code 2(5)}, {@code 20% of 40}. Not thread-safe; one reader
 * serves one list of tokens.
 */
final class ExpressionReader {
  private static final int LONGEST_UNIT = 5;
  private static final int DEEPEST = 24;

  private final List<Token> tokens;
  private int at;
  private int depth;

  ExpressionReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The expression that starts at a token, if one does; {@link #position()} is then behind it and
   * its unit.
   */
  Optional<Expression> readAt(int index) {
    at = index;
    depth = 0;
    Expression read = sum(1);
    if (read != null) {
      skipUnit();
    }
    return Optional.ofNullable(read);
  }

  /** The token behind what was read last. */
  int position() {
    return at;
  }

  private Expression sum(int precedence) {
    if (++depth > DEEPEST) {
      return null;
    }
    Expression left = operand();
    while (left != null) {
      int before = at;
      Operator operator = operator(left);
      if (operator == null || operator.precedence() < precedence) {
        at = before;
        break;
      }
      Expression right = sum(operator.precedence() + 1);
      if (right == null) {
        at = before;
        break;
      }
      left = new Operation(operator, left, right);
    }
    depth--;
    return left;
  }

  private Operator operator(Expression left) {
    skipUnit();
    Token token = peek(0);
    if (token instanceof Sign sign) {
      Optional<Operator> operator = Operator.of(sign.symbol());
      operator.ifPresent(found -> at++);
      return operator.orElse(null);
    }
    if (token instanceof Word word && startsNumber(peek(1))) {
      boolean share = left instanceof Constant c && (c.percent() || c.number() < 1);
      boolean fraction = left instanceof Operation o && o.operator() == Operator.DIVIDED_BY;
      if (word.is("x") || word.is("of") && (share || fraction)) {
        at++;
        return Operator.TIMES;
      }
    }
    return null;
  }

  private Expression operand() {
    Token token = peek(0);
    if (token instanceof Sign sign) {
      return switch (sign.symbol()) {
        case '(' -> bracket();
        case '-' -> negative();
        default -> null;
      };
    }
    if (token instanceof Quantity quantity) {
      at++;
      return factor(
          new Constant(quantity.value(), quantity.decimals(), quantity.percent()), quantity);
    }
    if (token instanceof Word word && Unknowns.isName(word, peek(1))) {
      at++;
      return new Unknown(word.text().toLowerCase());
    }
    return null;
  }

  private Expression bracket() {
    int start = at++;
    Expression inside = sum(1);
    skipUnit();
    if (inside == null || !isSign(peek(0), ')')) {
      at = start;
      return null;
    }
    at++;
    return inside;
  }

  private Expression negative() {
    if (!(peek(1) instanceof Quantity quantity)) {
      return null;
    }
    at += 2;
    return new Constant(-quantity.value(), quantity.decimals(), quantity.percent());
  }

  private Expression factor(Constant number, Token written) {
    Token next = peek(0);
    if (next instanceof Word word
        && word.start() == written.end()
        && Unknowns.isLetter(word)
        && !isTimes(word)) {
      at++;
      return new Operation(Operator.TIMES, number, new Unknown(word.text().toLowerCase()));
    }
    if (isSign(next, '(') && next.start() == written.end()) {
      Expression inside = bracket();
      return inside == null ? number : new Operation(Operator.TIMES, number, inside);
    }
    return number;
  }

  private boolean isTimes(Word word) {
    return word.is("x") && startsNumber(peek(1));
  }

  private static boolean startsNumber(Token token) {
    return token instanceof Quantity || isSign(token, '(');
  }

  /**
   * Steps over the words of a unit where an operator, a bracket's end or the equals sign follows
   * them.
   */
  private void skipUnit() {
    int end = at;
    for (int words = 0; words <= LONGEST_UNIT; words++) {
      Token token = tokenAt(end);
      if (token instanceof Word word && UnitWords.canBe(word) && !isTimesAt(end, word)) {
        end++;
      } else if (isSign(token, '/')
          && tokenAt(end + 1) instanceof Word word
          && UnitWords.canBe(word)) {
        end += 2;
      } else if (isSign(token, '(') && tokenAt(end + 1) instanceof Word && closing(end) > 0) {
        end = closing(end) + 1;
      } else {
        break;
      }
    }
    if (end > at && endsUnit(end)) {
      at = end;
    }
  }

  private boolean isTimesAt(int index, Word word) {
    return (word.is("x") || word.is("of")) && startsNumber(tokenAt(index + 1));
  }

  private boolean endsUnit(int index) {
    Token token = tokenAt(index);
    return token instanceof Sign sign
            && (sign.symbol() == '='
                || sign.symbol() == ')'
                || Operator.of(sign.symbol()).isPresent())
        || token instanceof Word word && word.is("x") && startsNumber(tokenAt(index + 1));
  }

  private int closing(int open) {
    for (int i = open + 1; i < Math.min(tokens.size(), open + 12); i++) {
      if (isSign(tokens.get(i), ')')) {
        return i;
      }
    }
    return -1;
  }

  private Token peek(int ahead) {
    return tokenAt(at + ahead);
  }

  private Token tokenAt(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
  }

  static boolean isSign(Token token, char symbol) {
    return token instanceof Sign sign && sign.symbol() == symbol;
  }
}
