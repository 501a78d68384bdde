package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Claim.Computed;
import edu.colloquy.domain.steps.Claim.Solved;
import edu.colloquy.domain.steps.Claim.Stated;
import edu.colloquy.domain.steps.Expression.Constant;
import edu.colloquy.domain.steps.Expression.Unknown;
import edu.colloquy.domain.steps.Token.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads a student's steps one after another, and knows at each what was said before. Not
 * thread-safe.
 */
final class StudentReader {
  private static final double ROUNDED_AWAY = 0.51;
  private static final Set<Double> COMMON = Set.of(0.0, 1.0, 2.0, 100.0);

  private final WorkedSolution solution;
  private final Origins origins;
  private final List<Double> seen = new ArrayList<>();
  private final Map<String, Double> known = new HashMap<>();
  private final Map<String, Double> solved = new HashMap<>();

  private List<Claim> claims;
  private List<Support> supports;
  private boolean contradicts;
  private int step;

  StudentReader(WorkedSolution solution) {
    this.solution = solution;
    this.origins = new Origins(solution);
  }

  StudentWork read(List<String> texts) {
    List<StepReading> readings = new ArrayList<>();
    for (String text : texts) {
      readings.add(readStep(Written.read(text)));
      step++;
    }
    return new StudentWork(readings);
  }

  private StepReading readStep(Written written) {
    claims = new ArrayList<>();
    supports = new ArrayList<>();
    contradicts = false;
    written.calculations().forEach(this::calculation);
    written.equations().forEach(this::equation);
    if (claims.isEmpty() && written.equations().isEmpty() && !written.isBareAnswer()) {
      written.quantities().forEach(this::statement);
    }
    written.quantities().forEach(quantity -> seen.add(quantity.value()));
    List<Calculation> faults =
        written.calculations().stream().filter(calculation -> !calculation.computes()).toList();
    return new StepReading(written, claims, supports, faults, contradicts);
  }

  private void calculation(Calculation calculation) {
    Expression expression = calculation.expression();
    double value = calculation.stated();
    if (calculation.computes()) {
      List<Traced> from = origins.of(expression);
      supports.add(solution.support(from, value));
      origins.remember(from);
      claims.add(new Claim(step, value, new Computed(expression)));
    } else {
      supports.add(Support.NONE);
      origins.remember(List.of(Traced.given(value)));
      claims.add(new Claim(step, value, new Stated(List.of(expression))));
    }
    seen.add(value);
  }

  private void equation(Equation equation) {
    boolean assigns =
        equation.sides().size() == 2
            && equation.sides().getFirst() instanceof Unknown
            && equation.result() instanceof Constant;
    if (assigns) {
      assignment(equation, ((Unknown) equation.sides().getFirst()).name());
      return;
    }
    Set<String> open = new HashSet<>(LinearEquations.unknowns(equation));
    if (open.size() > 1) {
      open.removeAll(known.keySet());
    }
    if (open.size() == 1) {
      String unknown = open.iterator().next();
      OptionalDouble solution = LinearEquations.solve(equation, unknown, known);
      if (solution.isPresent()) {
        solved.put(unknown, solution.getAsDouble());
        claim(solution.getAsDouble(), equation, unknown);
      }
    }
  }

  private void assignment(Equation equation, String unknown) {
    double value = ((Constant) equation.result()).number();
    Double before = solved.get(unknown);
    contradicts |=
        before != null && !Amounts.same(before, value) && Math.abs(before - value) > ROUNDED_AWAY;
    known.put(unknown, value);
    seen.add(value);
    claim(value, equation, unknown);
  }

  private void claim(double value, Equation equation, String unknown) {
    claims.add(new Claim(step, value, new Solved(equation, unknown)));
    supports.add(solution.support(List.of(), value));
  }

  /** A number that nobody gave or computed before is a claim, even without a calculation. */
  private void statement(Quantity quantity) {
    double value = quantity.value();
    boolean isNew =
        !COMMON.contains(value)
            && !solution.states(value)
            && !(value < 1 && solution.states(1 - value))
            && seen.stream().noneMatch(number -> Amounts.same(number, value));
    if (isNew) {
      claims.add(new Claim(step, value, new Stated(List.of())));
    }
  }
}
