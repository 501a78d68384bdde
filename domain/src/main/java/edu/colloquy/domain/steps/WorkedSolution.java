package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Expression.Constant;
import edu.colloquy.domain.steps.Formula.Leaf;
import edu.colloquy.domain.steps.Token.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What the problem gives and what its worked solution computes from it. */
final class WorkedSolution {
  private static final List<Double> UNITS = List.of(1.0, 60.0, 1.0 / 60, 100.0, 0.01);

  private final List<Traced> results = new ArrayList<>();
  private final List<Formula> formulas = new ArrayList<>();
  private final List<Double> stated = new ArrayList<>();
  private final List<Double> given;
  private final Routes routes = new Routes();
  private final OptionalDouble answer;
  private final List<Written> lines;

  WorkedSolution(String problem, String solution) {
    given = Written.read(problem).quantities().stream().map(Quantity::value).toList();
    lines = solution.lines().map(Written::read).toList();
    Written written = Written.read(solution);
    written.quantities().forEach(quantity -> stated.add(quantity.value()));
    written.calculations().forEach(this::add);
    answer = stated.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(stated.getLast());
    formulas.forEach(routes::add);
  }

  private void add(Calculation calculation) {
    Formula formula = Formula.of(calculation.expression(), this::formulaOf);
    Formula direct =
        Formula.of(calculation.expression(), number -> new Leaf(Traced.given(number.number())));
    Traced total = formula.total();
    if (total == null || !calculation.computes()) {
      Leaf leaf = new Leaf(Traced.given(calculation.stated()));
      keep(leaf, leaf.total());
      return;
    }
    if (direct.total() != null) {
      keep(direct, direct.total());
    }
    keep(formula, total);
  }

  private void keep(Formula formula, Traced total) {
    formulas.add(formula);
    results.add(total);
  }

  private Formula formulaOf(Constant number) {
    for (int i = results.size() - 1; i >= 0; i--) {
      if (Amounts.same(results.get(i).value(), number.number())) {
        return formulas.get(i);
      }
    }
    return new Leaf(Traced.given(number.number()));
  }

  /** The final answer: the last number of the solution. */
  OptionalDouble answer() {
    return answer;
  }

  /** The results computed in the solution that equal a number. */
  List<Traced> results(double value) {
    return results.stream().filter(result -> Amounts.same(result.value(), value)).toList();
  }

  /** How well the solution supports a value of which these are the possible origins. */
  Support support(List<Traced> origins, double value) {
    if (anySameFormula(origins, results)) {
      return Support.SAME_FORMULA;
    }
    if (anySameFormula(origins, routes.values())) {
      return Support.ON_A_ROUTE;
    }
    if (!results(value).isEmpty()) {
      return Support.SAME_NUMBER;
    }
    return states(value) ? Support.A_GIVEN_NUMBER : Support.NONE;
  }

  /** Whether problem or solution state a number, be it as a result. */
  boolean states(double value) {
    return gives(value) || stated.stream().anyMatch(number -> Amounts.same(number, value));
  }

  /** Whether the problem states a number. */
  boolean gives(double value) {
    return given.stream().anyMatch(number -> Amounts.same(number, value));
  }

  /** The values it computes. */
  List<Double> results() {
    return results.stream().map(Traced::value).distinct().toList();
  }

  /** All numbers that problem or solution state. */
  List<Double> statedNumbers() {
    return Stream.of(given, stated).flatMap(List::stream).distinct().toList();
  }

  /** Its lines as read. */
  List<Written> lines() {
    return lines;
  }

  private static boolean anySameFormula(List<Traced> origins, Collection<Traced> known) {
    return origins.stream()
        .flatMap(WorkedSolution::inAllUnits)
        .anyMatch(origin -> known.stream().anyMatch(origin::sameFormula));
  }

  /** Cents for dollars, a percentage for a share, minutes for hours. */
  private static Stream<Traced> inAllUnits(Traced origin) {
    return UNITS.stream().map(unit -> new Traced(origin.value() * unit, origin.print() * unit));
  }
}
