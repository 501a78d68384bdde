package edu.colloquy.domain.steps;

import static edu.colloquy.domain.steps.ExpressionReader.isSign;

import edu.colloquy.domain.steps.Expression.Constant;
import edu.colloquy.domain.steps.Expression.Operation;
import edu.colloquy.domain.steps.Token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the equations in free text. Not thread-safe; one reader serves one text. */
final class EquationReader {
  private static final int WORDS_BEFORE_IS = 4;

  private final List<Token> tokens;
  private final ExpressionReader expressions;
  private int next;

  private EquationReader(List<Token> tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionReader(tokens);
  }

  /** The equations of a text in their order. */
  static List<Equation> read(List<Token> tokens) {
    EquationReader reader = new EquationReader(tokens);
    List<Equation> equations = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at = reader.next) {
      reader.next = at + 1;
      reader.equationAt(at).ifPresent(equations::add);
    }
    return equations;
  }

  private Optional<Equation> equationAt(int at) {
    List<Expression> sides = new ArrayList<>();
    int position = isSign(tokens.get(at), '=') ? at : side(sides, at);
    while (position >= 0 && position < tokens.size() && joins(position, sides)) {
      int after = side(sides, position + 1);
      if (after < 0) {
        break;
      }
      position = after;
    }
    boolean named =
        sides.size() == 1 && sides.getFirst() instanceof Operation && isSign(tokens.get(at), '=');
    if (sides.size() > 1 || named) {
      next = Math.max(position, at + 1);
      return Optional.of(new Equation(sides));
    }
    return Optional.empty();
  }

  /** Reads a side; the position of what may join the next one to it, or -1. */
  private int side(List<Expression> sides, int at) {
    Optional<Expression> side = expressions.readAt(at);
    side.ifPresent(sides::add);
    return side.isPresent() ? beyondWords(expressions.position(), side.get()) : -1;
  }

  private int beyondWords(int position, Expression side) {
    for (int i = position; i < Math.min(tokens.size(), position + WORDS_BEFORE_IS + 2); i++) {
      if (isSign(tokens.get(i), '=')) {
        return i;
      }
      if (side instanceof Operation && isIs(i)) {
        return i;
      }
      if (!(tokens.get(i) instanceof Word) && !(isSign(tokens.get(i), ',') && isIs(i + 2))) {
        break;
      }
    }
    return position;
  }

  private boolean joins(int position, List<Expression> sides) {
    return isSign(tokens.get(position), '=')
        || !sides.isEmpty()
            && sides.getLast() instanceof Operation
            && isIs(position)
            && readsNumber(position + 1);
  }

  private boolean isIs(int index) {
    return index < tokens.size()
        && tokens.get(index) instanceof Word word
        && (word.is("is") || word.is("or"))
        && readsNumber(index + 1);
  }

  private boolean readsNumber(int index) {
    return index < tokens.size()
        && tokens.get(index) instanceof Token.Quantity
        && expressions.readAt(index).filter(Constant.class::isInstance).isPresent();
  }
}
