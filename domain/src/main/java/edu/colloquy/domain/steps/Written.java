package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Token.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a text says in numbers.
 *
 * @param equations those that hold an unknown
 * @param terms terms with a variable outside of equations
 * @param quantities all numbers of the text, in their order
 * @param words what it is about
 * @param length its number of words
 */
record Written(
    String text,
    List<Calculation> calculations,
    List<Equation> equations,
    List<Expression> terms,
    List<Quantity> quantities,
    Set<String> words,
    int length) {

  /** Reads a text, several lines too. */
  static Written read(String text) {
    List<Token> tokens = TokenReader.read(text);
    String lower = text.toLowerCase(Locale.ROOT);
    boolean rounding =
        lower.contains("round")
            || lower.contains("approx")
            || lower.contains("about")
            || lower.contains("≈");
    List<Equation> all = EquationReader.read(tokens);
    List<Equation> open = all.stream().filter(Written::holdsUnknown).toList();
    return new Written(
        text,
        all.stream().flatMap(equation -> Calculations.of(equation, rounding).stream()).toList(),
        open,
        open.isEmpty() ? SymbolicTerms.read(tokens) : List.of(),
        tokens.stream().filter(Quantity.class::isInstance).map(Quantity.class::cast).toList(),
        ContentWords.of(tokens),
        (int) tokens.stream().filter(Token.Word.class::isInstance).count());
  }

  private static boolean holdsUnknown(Equation equation) {
    List<Expression> open =
        equation.sides().stream().filter(side -> side.unknowns().findAny().isPresent()).toList();
    boolean nameOfResult =
        open.size() == 1
            && open.getFirst() instanceof Expression.Unknown
            && equation.sides().size() > 2;
    return !open.isEmpty() && !nameOfResult;
  }

  /** Whether it is an answer alone: a number and at most its unit. */
  boolean isBareAnswer() {
    return quantities.size() == 1 && length <= 2 && calculations.isEmpty() && equations.isEmpty();
  }
}
