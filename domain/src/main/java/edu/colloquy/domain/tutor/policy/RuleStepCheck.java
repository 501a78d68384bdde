package edu.colloquy.domain.tutor.policy;

import edu.colloquy.domain.steps.FaultKind;
import edu.colloquy.domain.steps.StepJudge;
import edu.colloquy.domain.steps.Verdict;
import edu.colloquy.domain.tutor.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Finds a wrong step by the rules of {@link StepJudge}. What these only suspect is not held against
 * a student: a sum that is false by itself counts at once, anything else when it is more probable
 * than not. Thread-safe.
 */
public final class RuleStepCheck implements StepCheck {
  private static final double SURE_ENOUGH = 0.5;

  private final StepJudge judge = new StepJudge();

  @Override
  public Optional<WrongStep> firstWrong(Problem problem, List<String> steps) {
    Verdict verdict = judge.judge(problem.problem(), problem.solution(), steps);
    if (verdict.firstWrongStep().isEmpty() || !isSure(verdict)) {
      return Optional.empty();
    }
    return Optional.of(new WrongStep(verdict.firstWrongStep().getAsInt(), verdict.reason()));
  }

  private static boolean isSure(Verdict verdict) {
    return verdict.kind() == FaultKind.ARITHMETIC || verdict.confidence() > SURE_ENOUGH;
  }
}
