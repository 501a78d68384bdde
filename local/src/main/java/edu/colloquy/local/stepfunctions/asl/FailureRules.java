package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.error.ErrorNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Retry} and {@code Catch} of a state; the first that matches an error is used. */
public record FailureRules(List<Retrier> retriers, List<Catcher> catchers) {

  /**
   * Tries again.
   *
   * @param interval the pause before the first retry
   * @param maxAttempts how many retries, 0 for none
   * @param backoffRate what each further pause is longer by, at least 1
   * @param maxDelay the longest pause
   * @param fullJitter whether a pause is drawn evenly from nothing to its full length
   */
  public record Retrier(
      List<String> errorEquals,
      Duration interval,
      int maxAttempts,
      double backoffRate,
      Optional<Duration> maxDelay,
      boolean fullJitter) {}

  /** Goes on elsewhere. */
  public record Catcher(List<String> errorEquals, Exit exit) {}

  /** The catcher that is to take an error. */
  public Optional<Catcher> catcherOf(String error) {
    return catchers.stream()
        .filter(catcher -> ErrorNames.matches(catcher.errorEquals(), error))
        .findFirst();
  }

  List<Exit> and(Exit exit) {
    return Stream.concat(Stream.of(exit), catchers.stream().map(Catcher::exit)).toList();
  }
}
