package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.asl.Exit;
import edu.colloquy.local.stepfunctions.asl.FailureRules;
import edu.colloquy.local.stepfunctions.error.StatesError;
import java.time.Duration;
import java.util.Optional;

/** Tries a state until it succeeds, its Retry is used up, or its Catch takes the error. */
final class Attempts {
  private Attempts() {}

  /** One try, giving {@code $states.result}. */
  @FunctionalInterface
  interface Attempt {
    JsonNode run() throws InterruptedException;
  }

  static Departure run(StateVisit visit, FailureRules rules, Exit exit, Attempt attempt)
      throws InterruptedException {
    RetryPolicy retry = new RetryPolicy(rules.retriers(), visit.engine().random());
    while (true) {
      try {
        JsonNode result = attempt.run();
        return visit.leave(exit, visit.withResult(result), result);
      } catch (StatesError error) {
        Optional<Duration> pause = retry.pauseAfter(error);
        if (pause.isEmpty()) {
          return caught(visit, rules, error);
        }
        visit.noteEvaluation(error);
        visit.engine().clock().sleepUntil(visit.engine().clock().instant().plus(pause.get()));
        visit.retried();
      }
    }
  }

  private static Departure caught(StateVisit visit, FailureRules rules, StatesError error) {
    Exit exit =
        rules.catcherOf(error.error()).map(FailureRules.Catcher::exit).orElseThrow(() -> error);
    visit.noteEvaluation(error);
    JsonNode errorOutput = error.toErrorOutput();
    return visit.leave(exit, visit.withErrorOutput(errorOutput), errorOutput);
  }
}
