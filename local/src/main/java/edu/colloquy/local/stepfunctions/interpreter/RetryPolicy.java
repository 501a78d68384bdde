package edu.colloquy.local.stepfunctions.interpreter;

import edu.colloquy.local.stepfunctions.asl.FailureRules.Retrier;
import edu.colloquy.local.stepfunctions.error.ErrorNames;
import edu.colloquy.local.stepfunctions.error.StatesError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Counts the retries of one visit, for each retrier by itself. Belongs to one thread. */
final class RetryPolicy {
  private static final double NANOS_PER_SECOND = 1e9;

  private final List<Retrier> retriers;
  private final RandomGenerator random;
  private final int[] used;

  RetryPolicy(List<Retrier> retriers, RandomGenerator random) {
    this.retriers = retriers;
    this.random = random;
    this.used = new int[retriers.size()];
  }

  /** How long to pause before the next try, empty if there is to be none. */
  Optional<Duration> pauseAfter(StatesError error) {
    for (int i = 0; i < retriers.size(); i++) {
      Retrier retrier = retriers.get(i);
      if (ErrorNames.matches(retrier.errorEquals(), error.error())) {
        return used[i] < retrier.maxAttempts()
            ? Optional.of(pause(retrier, used[i]++))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Duration pause(Retrier retrier, int retriesBefore) {
    double seconds =
        retrier.interval().toSeconds() * Math.pow(retrier.backoffRate(), retriesBefore);
    double longest =
        retrier.maxDelay().map(Duration::toSeconds).map(Long::doubleValue).orElse(seconds);
    double bounded = Math.min(seconds, longest);
    double drawn = retrier.fullJitter() ? bounded * random.nextDouble() : bounded;
    return Duration.ofNanos((long) (drawn * NANOS_PER_SECOND));
  }
}
