package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Expression.Constant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the line of the worked solution that a step is about, by the words and the numbers they
 * share.
 */
final class Alignment {
  private static final double LEAST_LIKENESS = 1.5;
  private static final int VARIANT_NUMBERS = 2;

  private final List<Written> lines;
  private final Map<String, Integer> linesWith = new HashMap<>();

  Alignment(List<Written> solution) {
    lines = solution.stream().filter(line -> !line.calculations().isEmpty()).toList();
    solution.forEach(line -> line.words().forEach(word -> linesWith.merge(word, 1, Integer::sum)));
  }

  /** Whether the line most like the step has other results than the step. */
  boolean differs(Written step) {
    Written best = null;
    double most = 0;
    for (Written line : lines) {
      double likeness = sharedWords(step.words(), line) + sharedNumbers(step, line);
      if (likeness > most) {
        most = likeness;
        best = line;
      }
    }
    return best != null && most >= LEAST_LIKENESS && !sharesResult(step, best);
  }

  /**
   * Whether a step computes something else from the very numbers that a line of the solution uses.
   */
  boolean isVariant(Written step) {
    List<Written> alike =
        lines.stream().filter(line -> sharedNumbers(step, line) >= VARIANT_NUMBERS).toList();
    return !alike.isEmpty() && alike.stream().noneMatch(line -> sharesResult(step, line));
  }

  private double sharedWords(Set<String> words, Written line) {
    return line.words().stream()
        .filter(words::contains)
        .mapToDouble(word -> 1.0 / linesWith.get(word))
        .sum();
  }

  private static int sharedNumbers(Written step, Written line) {
    List<Double> left = new ArrayList<>(operands(step).toList());
    return (int)
        operands(line)
            .filter(
                number -> {
                  int at = indexOf(left, number);
                  return at >= 0 && left.remove(at) != null;
                })
            .count();
  }

  private static int indexOf(List<Double> numbers, double number) {
    for (int i = 0; i < numbers.size(); i++) {
      if (Amounts.same(numbers.get(i), number)) {
        return i;
      }
    }
    return -1;
  }

  private static Stream<Double> operands(Written text) {
    return text.calculations().stream()
        .flatMap(calculation -> calculation.expression().constants())
        .map(Constant::number);
  }

  private static boolean sharesResult(Written step, Written line) {
    return step.calculations().stream()
        .anyMatch(
            calculation ->
                line.quantities().stream()
                    .anyMatch(quantity -> Amounts.same(quantity.value(), calculation.stated())));
  }
}
