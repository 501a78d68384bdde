package edu.colloquy.domain.steps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Checks what a student writes with a variable, by giving it the value it has in the worked
 * solution. Which quantity it stands for is not read from the words: it is the one with which the
 * most of the student's statements, from the first, are true.
 */
final class SymbolicCheck {
  private final WorkedSolution solution;
  private final List<StepReading> steps;
  private final Boolean[] holds;

  SymbolicCheck(WorkedSolution solution, StudentWork work) {
    this.solution = solution;
    this.steps = work.steps();
    this.holds = new Boolean[steps.size()];
    Set<String> names = new LinkedHashSet<>();
    steps.forEach(
        step ->
            expressions(step)
                .flatMap(Expression::unknowns)
                .filter(name -> name.length() == 1)
                .forEach(names::add));
    names.forEach(this::check);
  }

  /** Whether all that a step says of its variables is true in the solution. */
  boolean holds(int step) {
    return Boolean.TRUE.equals(holds[step]);
  }

  /** Whether something that a step says of a variable is not true in the solution. */
  boolean fails(int step) {
    return Boolean.FALSE.equals(holds[step]);
  }

  private void check(String name) {
    List<Integer> speaking = new ArrayList<>();
    for (int step = 0; step < steps.size(); step++) {
      if (isTrue(steps.get(step), name, 1) != null) {
        speaking.add(step);
      }
    }
    double best = 0;
    int longest = 0;
    for (double value : candidates()) {
      int length = 0;
      while (length < speaking.size() && isTrue(steps.get(speaking.get(length)), name, value)) {
        length++;
      }
      if (length > longest) {
        longest = length;
        best = value;
      }
    }
    if (longest > 0) {
      for (int step : speaking) {
        holds[step] = isTrue(steps.get(step), name, best) && !Boolean.FALSE.equals(holds[step]);
      }
    }
  }

  /** The answer first, since the variable is mostly what is asked for. */
  private double[] candidates() {
    return DoubleStream.concat(
            solution.answer().stream(),
            Stream.concat(solution.results().stream(), solution.statedNumbers().stream())
                .mapToDouble(Double::doubleValue))
        .distinct()
        .toArray();
  }

  /**
   * Whether a step's statements about a variable are true with a value; null if it says nothing of
   * it alone.
   */
  private Boolean isTrue(StepReading step, String name, double value) {
    Boolean all = null;
    for (Equation equation : step.written().equations()) {
      if (LinearEquations.unknowns(equation).equals(Set.of(name))) {
        all = !Boolean.FALSE.equals(all) && isTrue(equation, name, value);
      }
    }
    for (Expression term : step.written().terms()) {
      if (term.unknowns().allMatch(name::equals)) {
        all = !Boolean.FALSE.equals(all) && isKnown(term, name, value);
      }
    }
    return all;
  }

  private boolean isTrue(Equation equation, String name, double value) {
    if (!areEqual(equation, name, value)) {
      return false;
    }
    boolean identity = areEqual(equation, name, value + 1.5) && areEqual(equation, name, value + 7);
    return !identity || isKnown(equation.result(), name, value);
  }

  private static boolean areEqual(Equation equation, String name, double value) {
    OptionalDouble first = equation.sides().getFirst().valueWith(Map.of(name, value));
    return first.isPresent()
        && equation.sides().stream()
            .map(side -> side.valueWith(Map.of(name, value)))
            .allMatch(
                side -> side.isPresent() && Amounts.same(side.getAsDouble(), first.getAsDouble()));
  }

  /** Whether a term has a value that problem or solution know. */
  private boolean isKnown(Expression term, String name, double value) {
    OptionalDouble known = term.valueWith(Map.of(name, value));
    return known.isPresent()
        && (solution.states(known.getAsDouble())
            || !solution.results(known.getAsDouble()).isEmpty());
  }

  private static Stream<Expression> expressions(StepReading step) {
    return Stream.concat(
        step.written().equations().stream().flatMap(equation -> equation.sides().stream()),
        step.written().terms().stream());
  }
}
