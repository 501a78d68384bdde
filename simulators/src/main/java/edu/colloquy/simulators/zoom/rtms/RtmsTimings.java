package edu.colloquy.simulators.zoom.rtms;

import java.time.Duration;

/**
 * The times of the protocol (developers.zoom.us, RTMS event reference and failover).
 *
 * @param keepAliveEvery from one KEEP_ALIVE_REQ of a socket to the next; three without an answer
 *     and the socket is cut
 * @param signalingReturn how long an app may stay away with its signalling connection
 * @param mediaReturn how long it may stay away with a media connection
 * @param buffered how much media is kept for an app that is not connected
 */
public record RtmsTimings(
    Duration keepAliveEvery, Duration signalingReturn, Duration mediaReturn, Duration buffered) {

  /** As Zoom has them: 10 s, 60 s, 65 s, 60 s. */
  public static RtmsTimings zoom() {
    return new RtmsTimings(
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(65),
        Duration.ofSeconds(60));
  }

  /** The same, all of them longer or shorter: 0.01 makes a second of 10 ms. */
  public RtmsTimings scaled(double factor) {
    return new RtmsTimings(
        scaled(keepAliveEvery, factor),
        scaled(signalingReturn, factor),
        scaled(mediaReturn, factor),
        scaled(buffered, factor));
  }

  private static Duration scaled(Duration time, double factor) {
    return Duration.ofNanos(Math.round(time.toNanos() * factor));
  }
}
