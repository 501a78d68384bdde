package edu.colloquy.integrations.zoom.rtms;

import java.time.Duration;

/**
 * How patient a stream's client is.
 *
 * @param handshakeLimit within which a socket has to be connected and its handshake answered
 * @param firstPause before the first attempt to connect again; doubled for each further one
 * @param longestPause what such a pause grows to
 * @param keepAliveLimit after so long without a keep-alive a connection is taken to be lost
 * @param outageLimit after so long without media the stream is given up
 */
public record RtmsTimings(
    Duration handshakeLimit,
    Duration firstPause,
    Duration longestPause,
    Duration keepAliveLimit,
    Duration outageLimit) {

  /**
   * As Zoom's own samples have it: 3, 6, 12, 24, then 30 s; no keep-alive for 65 s. Zoom itself
   * waits 65 s for an app to come back.
   */
  public static RtmsTimings usual() {
    return new RtmsTimings(
        Duration.ofSeconds(10),
        Duration.ofSeconds(3),
        Duration.ofSeconds(30),
        Duration.ofSeconds(65),
        Duration.ofMinutes(3));
  }

  /** The same in a world where a second takes so many milliseconds. */
  public RtmsTimings withSecondOf(int milliseconds) {
    return new RtmsTimings(
        scaled(handshakeLimit, milliseconds),
        scaled(firstPause, milliseconds),
        scaled(longestPause, milliseconds),
        scaled(keepAliveLimit, milliseconds),
        scaled(outageLimit, milliseconds));
  }

  /** The pause before an attempt, counted from 0. */
  Duration pauseBefore(int attempt) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(attempt, 10));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }

  /** The last of these as it is said to a person. */
  String limitInWords() {
    return outageLimit.toMinutes() > 0
        ? outageLimit.toMinutes() + " minutes"
        : outageLimit.toMillis() + " ms";
  }

  private static Duration scaled(Duration duration, int milliseconds) {
    return duration.multipliedBy(milliseconds).dividedBy(1_000);
  }
}
