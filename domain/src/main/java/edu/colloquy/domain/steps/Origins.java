package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Expression.Constant;
import edu.colloquy.domain.steps.Expression.Operation;
import edu.colloquy.domain.steps.Expression.Unknown;
import java.util.ArrayList;
import java.util.List;

/**
 * What the numbers of a student's steps may have come from. Grows with each step; not thread-safe.
 */
final class Origins {
  private static final int MOST_PER_NUMBER = 4;
  private static final int MOST = 24;

  private final WorkedSolution solution;
  private final List<Traced> results = new ArrayList<>();

  Origins(WorkedSolution solution) {
    this.solution = solution;
  }

  /** Keeps what a step computed, for the steps that use it. */
  void remember(List<Traced> origins) {
    results.addAll(origins.subList(0, Math.min(origins.size(), MOST_PER_NUMBER)));
  }

  /**
   * The ways in which an expression may have come from the problem's numbers; none if it holds an
   * unknown.
   */
  List<Traced> of(Expression expression) {
    return switch (expression) {
      case Unknown unknown -> List.of();
      case Constant constant -> ofNumber(constant.number());
      case Operation operation -> combined(operation);
    };
  }

  private List<Traced> combined(Operation operation) {
    List<Traced> combined = new ArrayList<>();
    List<Traced> right = of(operation.right());
    for (Traced left : of(operation.left())) {
      for (Traced other : right) {
        Traced result = left.with(operation.operator(), other);
        if (result != null && combined.size() < MOST) {
          combined.add(result);
        }
      }
    }
    return combined;
  }

  /** A number is what an earlier step computed, what the solution computes, or given. */
  List<Traced> ofNumber(double number) {
    List<Traced> origins = new ArrayList<>();
    for (int i = results.size() - 1; i >= 0; i--) {
      if (Amounts.same(results.get(i).value(), number)) {
        addNew(origins, results.get(i));
      }
    }
    solution.results(number).forEach(result -> addNew(origins, result));
    addNew(origins, Traced.given(number));
    return origins;
  }

  private static void addNew(List<Traced> origins, Traced origin) {
    boolean isNew = origins.stream().noneMatch(origin::sameFormula);
    if (isNew && origins.size() < MOST_PER_NUMBER) {
      origins.add(origin);
    }
  }
}
