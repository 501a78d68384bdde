package edu.colloquy.integrations.avatar;

import java.time.Duration;

/**
 * How patient a line is.
 *
 * @param connectLimit within which a socket has to be connected
 * @param firstPause before the first attempt to open a lost line again; doubled for each further
 *     one
 * @param attempts how many such attempts are made before it is given up
 * @param keepAlive how often a sign of life is sent; without any, the session ends after 5 minutes
 */
record LineTimings(Duration connectLimit, Duration firstPause, int attempts, Duration keepAlive) {
  private static final int MOST_DOUBLINGS = 4;

  /** Half a minute in all, if the service does not answer. */
  static LineTimings usual() {
    return new LineTimings(
        Duration.ofSeconds(15), Duration.ofMillis(250), 6, Duration.ofMinutes(2));
  }

  /** The pause before an attempt, counted from 0. */
  Duration pauseBefore(int attempt) {
    return firstPause.multipliedBy(1L << Math.min(attempt, MOST_DOUBLINGS));
  }
}
