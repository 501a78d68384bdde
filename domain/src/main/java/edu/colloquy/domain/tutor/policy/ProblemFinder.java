package edu.colloquy.domain.tutor.policy;

import edu.colloquy.domain.tutor.Problem;
import edu.colloquy.domain.tutor.arithmetic.Equations;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out which of a course's problems a student works on, by the numbers and words of what is
 * said. Thread-safe.
 */
public final class ProblemFinder {
  private static final double ENOUGH = 1.5;
  private static final double ENOUGH_TO_CHANGE = 3;
  private static final double WEIGHT = 1;

  private final List<Problem> problems;

  /** Among these. */
  public ProblemFinder(List<Problem> problems) {
    this.problems = List.copyOf(problems);
  }

  /** The problem that has this key. */
  public Optional<Problem> byKey(String key) {
    return problems.stream().filter(problem -> key(problem).equals(key)).findFirst();
  }

  /** By what a problem is remembered: the hash of its text. */
  public static String key(Problem problem) {
    return Integer.toHexString(problem.problem().hashCode());
  }

  /**
   * The problem that is being worked on: the one it was, unless another is plainly talked about;
   * the only one, where there is one.
   *
   * @param current the key of the one it was, empty if none
   * @param said what was said just now
   */
  public Optional<Problem> find(String current, String said) {
    Optional<Problem> before = byKey(current);
    if (before.isEmpty() && problems.size() == 1) {
      return Optional.of(problems.getFirst());
    }
    Optional<Problem> best =
        problems.stream()
            .max((a, b) -> Double.compare(likeness(a, said), likeness(b, said)))
            .filter(
                problem ->
                    likeness(problem, said) >= (before.isEmpty() ? ENOUGH : ENOUGH_TO_CHANGE));
    boolean closer =
        before.isEmpty()
            || best.filter(it -> likeness(it, said) >= 2 * likeness(before.get(), said))
                .isPresent();
    return closer ? best.or(() -> before) : before;
  }

  /** How much of a problem is in what was said; what several problems have tells less of each. */
  private double likeness(Problem problem, String said) {
    return shared(numbers(said), problem, it -> numbers(it.problem()))
        + shared(words(said), problem, it -> words(it.problem()));
  }

  private <T> double shared(Set<T> said, Problem problem, Function<Problem, Set<T>> parts) {
    Set<T> own = parts.apply(problem);
    return said.stream()
        .filter(own::contains)
        .mapToDouble(
            part -> WEIGHT / problems.stream().filter(it -> parts.apply(it).contains(part)).count())
        .sum();
  }

  private static Set<Double> numbers(String text) {
    return new HashSet<>(Equations.numbersIn(text));
  }

  private static Set<String> words(String text) {
    return FinalAnswer.wordsOf(text).stream()
        .filter(word -> word.length() > 3 && Character.isLetter(word.charAt(0)))
        .map(FinalAnswer::singular)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
