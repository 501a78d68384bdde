package edu.colloquy.domain.delivery;

import java.time.Duration;

/**
 * How patient a delivery is.
 *
 * @param sleepAfter after so long without a word the avatar is stopped, until somebody speaks;
 *     zero: never
 * @param firstRetry so long after it failed an avatar is started again; doubled for each further
 *     attempt, up to {@link #LONGEST_RETRY}
 * @param voiceRetry so long after it failed a voice is tried again, by the next reply
 */
public record DeliveryTimings(Duration sleepAfter, Duration firstRetry, Duration voiceRetry) {
  /** The longest pause between two attempts. */
  static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

  private static final int MOST_DOUBLINGS = 5;

  /** As usual, with this sleep. */
  public static DeliveryTimings usual(Duration sleepAfter) {
    return new DeliveryTimings(sleepAfter, Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  /** The pause before the next attempt after so many failures. */
  Duration retryAfter(int failures) {
    Duration pause = firstRetry.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_RETRY) < 0 ? pause : LONGEST_RETRY;
  }
}
