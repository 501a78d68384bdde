package edu.colloquy.domain.tutor.policy;

import edu.colloquy.domain.tutor.Problem;
import edu.colloquy.domain.tutor.arithmetic.Equation;
import edu.colloquy.domain.tutor.arithmetic.Equations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges by rules what a student said: does sums again, solves equations, and compares with the
 * professor's solution, within milliseconds. Thread-safe.
 */
public final class SolutionCheck {
  private static final double SAME = 1e-6;

  private final StepCheck steps;

  /**
   * @param steps looks at whole steps where sums tell nothing
   */
  public SolutionCheck(StepCheck steps) {
    this.steps = steps;
  }

  /**
   * Judges an utterance.
   *
   * @param problem what the student works on, if that is known
   * @param said the utterance
   * @param before what the student said about the problem earlier, oldest first
   */
  public Verdict judge(Optional<Problem> problem, Said said, List<String> before) {
    Optional<Verdict> wrongSum =
        said.equations().stream().flatMap(it -> wrong(it).stream()).findFirst();
    if (wrongSum.isPresent()) {
      return wrongSum.get();
    }
    return problem.map(known -> compared(known, said, before)).orElseGet(() -> sumsAlone(said));
  }

  private static Optional<Verdict> wrong(Equation equation) {
    return equation.isSum() && !equation.holds()
        ? Optional.of(
            Verdict.byRules(
                Judgement.WRONG,
                equation.said(),
                "the sum does not come out: it makes " + plain(equation.actual().orElseThrow())))
        : Optional.empty();
  }

  private Verdict compared(Problem problem, Said said, List<String> before) {
    FinalAnswer answer = FinalAnswer.of(problem);
    if (claims(answer, said)) {
      return Verdict.byRules(Judgement.ANSWER_RIGHT, said.quote(), "it is the professor's result");
    }
    return equationVerdict(answer, said)
        .or(() -> stepVerdict(problem, said, before))
        .or(() -> sumVerdict(answer, problem, said))
        .or(() -> bareValue(answer, problem, said))
        .orElse(Verdict.UNKNOWN);
  }

  private static boolean claims(FinalAnswer answer, Said said) {
    boolean inSum =
        said.equations().stream()
            .filter(equation -> equation.claimed().isPresent())
            .anyMatch(
                equation ->
                    answer.isClaimedBy(equation.claimed().getAsDouble(), equation.unit())
                        && !restates(equation));
    return inSum
        || said.act() == StudentAct.ATTEMPT
            && FinalAnswer.amountsIn(said.text()).stream()
                .filter(amount -> answer.isClaimedBy(amount.value(), amount.unit()))
                .anyMatch(amount -> !amount.unit().isEmpty() || said.values().size() == 1);
  }

  /** "2 w + 3 = 34" claims an equation, not that something is 34. */
  private static boolean restates(Equation equation) {
    return !equation.left().isNumber() && equation.operations() > 0;
  }

  /** An equation with an unknown is right if the professor's result solves it. */
  private static Optional<Verdict> equationVerdict(FinalAnswer answer, Said said) {
    if (!answer.isNumber()) {
      return Optional.empty();
    }
    return said.equations().stream()
        .filter(equation -> equation.unknown().isPresent())
        .reduce((first, last) -> solved(answer, first) ? last : first)
        .map(equation -> verdictOn(answer, equation));
  }

  private static Verdict verdictOn(FinalAnswer answer, Equation equation) {
    return solved(answer, equation)
        ? Verdict.byRules(Judgement.STEP_RIGHT, equation.said(), "it has the right solution")
        : Verdict.byRules(
            Judgement.WRONG, equation.said(), "the equation does not fit what the problem tells");
  }

  private static boolean solved(FinalAnswer answer, Equation equation) {
    OptionalDouble unknown = equation.unknown();
    return unknown.isPresent() && Math.abs(unknown.getAsDouble() - answerOf(answer)) < SAME;
  }

  private static double answerOf(FinalAnswer answer) {
    return answer.quantities().getFirst().value();
  }

  private Optional<Verdict> stepVerdict(Problem problem, Said said, List<String> before) {
    List<String> all = new ArrayList<>(before);
    all.add(said.text());
    return steps
        .firstWrong(problem, all)
        .filter(wrong -> wrong.step() == before.size())
        .map(wrong -> Verdict.byRules(Judgement.WRONG, said.quote(), wrong.reason()));
  }

  /** A sum that the solution has too, or that makes what only the solution names, is a step. */
  private static Optional<Verdict> sumVerdict(FinalAnswer answer, Problem problem, Said said) {
    List<List<Double>> sums =
        Equations.in(problem.solution()).stream().map(SolutionCheck::numbersOf).toList();
    List<Double> onTheWay = new ArrayList<>(Equations.numbersIn(problem.solution()));
    onTheWay.removeAll(Equations.numbersIn(problem.problem()));
    answer.quantities().forEach(amount -> onTheWay.removeIf(amount::isSame));
    return said.equations().stream()
        .filter(Equation::isSum)
        .filter(
            sum ->
                sums.contains(numbersOf(sum))
                    || onTheWay.stream().anyMatch(value -> isNear(value, sum.claimed())))
        .reduce((first, last) -> last)
        .map(
            sum ->
                Verdict.byRules(
                    Judgement.STEP_RIGHT, sum.said(), "the professor's solution has it too"));
  }

  private static List<Double> numbersOf(Equation equation) {
    return Equations.numbersIn(equation.said()).stream().sorted().toList();
  }

  /** A value that is named as the result and is neither that nor on the way to it. */
  private static Optional<Verdict> bareValue(FinalAnswer answer, Problem problem, Said said) {
    boolean bare =
        said.act() == StudentAct.ATTEMPT
            && answer.isNumber()
            && said.equations().stream().noneMatch(Equation::isSum)
            && said.values().size() == 1;
    if (!bare) {
      return Optional.empty();
    }
    double value = said.values().getFirst();
    boolean known =
        Equations.numbersIn(problem.solution() + " " + problem.problem()).stream()
            .anyMatch(number -> Math.abs(number - value) < SAME);
    return known
        ? Optional.empty()
        : Optional.of(
            Verdict.byRules(Judgement.WRONG, said.quote(), "it is not the result, nor on the way"));
  }

  private static Verdict sumsAlone(Said said) {
    return said.equations().stream()
        .filter(Equation::isSum)
        .reduce((first, last) -> last)
        .map(sum -> Verdict.byRules(Judgement.STEP_RIGHT, sum.said(), "the sum comes out"))
        .orElse(Verdict.UNKNOWN);
  }

  private static boolean isNear(double value, OptionalDouble claimed) {
    return claimed.isPresent() && Math.abs(value - claimed.getAsDouble()) < SAME;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : String.format("%.4g", value);
  }
}
