package edu.colloquy.domain.tutor.reply;

import edu.colloquy.domain.tutor.Problem;
import edu.colloquy.domain.tutor.arithmetic.Equation;
import edu.colloquy.domain.tutor.arithmetic.Equations;
import edu.colloquy.domain.tutor.arithmetic.SpokenNumbers;
import edu.colloquy.domain.tutor.policy.FinalAnswer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The result of a problem: a number, in whatever words, or the words it consists of. A number that
 * the problem or the student has named by itself may be said, but not as the result.
 */
final class SecretResult implements Secret {
  private static final Pattern NUMBER =
      Pattern.compile("(?<!\\d)(?<!\\d[.,])(\\d[\\d,]*(?:\\.\\d+)?)(?:[\\s-]+([a-z]{2,}))?");
  private static final Pattern CLAIMED =
      Pattern.compile(
          "(?:\\b(?:answer|result|solution|total|is|are|be|equals?|makes?|gives?|get|leaves?|comes? to|exactly|namely|simply|just|was)\\b|[=:])"
              + "\\W*(?:about\\s+|exactly\\s+)?$");
  private static final double SMALL = 2;

  private final FinalAnswer answer;
  private final Set<Double> named = new HashSet<>();

  /**
   * @param namedByStudent what the student has said of the problem
   */
  SecretResult(Problem problem, List<String> namedByStudent) {
    answer = FinalAnswer.of(problem);
    named.addAll(Equations.numbersIn(problem.problem()));
    namedByStudent.forEach(said -> named.addAll(Equations.numbersIn(said)));
  }

  @Override
  public boolean isGivenAwayBy(String sentence) {
    return Stream.concat(Stream.of(sentence), Disguises.seenThrough(sentence).stream())
        .anyMatch(this::says);
  }

  private boolean says(String text) {
    String plain = SpokenNumbers.toDigits(text.toLowerCase(Locale.ROOT));
    return answer.isNumber()
        ? NUMBER.matcher(plain).results().anyMatch(match -> isResult(match, plain))
            || Equations.in(plain).stream().anyMatch(this::provesResult)
            || isNamedAsSum(plain)
        : answer.words().size() > 0
            && Collections.indexOfSubList(FinalAnswer.wordsOf(plain), answer.words()) >= 0;
  }

  private boolean isResult(MatchResult match, String text) {
    double value = Double.parseDouble(match.group(1).replace(",", ""));
    return answer.quantities().stream()
        .filter(amount -> amount.isSame(value))
        .anyMatch(
            amount -> {
              boolean ofItsUnit =
                  match.group(2) != null
                      && !amount.unit().isEmpty()
                      && FinalAnswer.singular(match.group(2)).equals(amount.unit());
              boolean claimed = CLAIMED.matcher(text.substring(0, match.start())).find();
              boolean mayBeOther = named.contains(value) || value <= SMALL;
              return claimed || ofItsUnit && !named.contains(value) || !mayBeOther;
            });
  }

  private boolean provesResult(Equation equation) {
    return equation.unknown().isPresent()
        && equation.operations() == 0
        && answer.quantities().getFirst().isSame(equation.unknown().getAsDouble());
  }

  /** "The answer is half of fourteen", "ten minus three". */
  private boolean isNamedAsSum(String text) {
    return text.contains("answer")
        && Equations.valuesOfExpressionsIn(text).stream()
            .anyMatch(value -> answer.quantities().getFirst().isSame(value));
  }
}
