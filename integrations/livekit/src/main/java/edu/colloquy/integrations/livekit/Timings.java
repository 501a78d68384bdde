package edu.colloquy.integrations.livekit;

import java.time.Duration;

/**
 * How patient a connection to a room is.
 *
 * @param firstWait before the first try to connect again; doubles from try to try
 * @param tries how often it is tried in a row before the room is given up
 */
public record Timings(Duration firstWait, int tries) {

  /** Half a minute of patience. */
  public static Timings standard() {
    return new Timings(Duration.ofMillis(300), 7);
  }

  Duration wait(int attempt) {
    return firstWait.multipliedBy(1L << Math.min(attempt, 6));
  }
}
