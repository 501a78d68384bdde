package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds terms with one variable in free text: {@code the new one costs 2x}, {@code she has L + 3}.
 */
final class SymbolicTerms {
  private SymbolicTerms() {}

  /** The terms of a text in their order. */
  static List<Expression> read(List<Token> tokens) {
    ExpressionReader reader = new ExpressionReader(tokens);
    List<Expression> terms = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Expression> term = reader.readAt(at).filter(SymbolicTerms::hasOneVariable);
      term.ifPresent(terms::add);
      at = term.isPresent() ? Math.max(reader.position(), at + 1) : at + 1;
    }
    return terms;
  }

  private static boolean hasOneVariable(Expression expression) {
    List<String> names = expression.unknowns().distinct().toList();
    return expression instanceof Operation && names.size() == 1 && names.getFirst().length() == 1;
  }
}
