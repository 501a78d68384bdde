package edu.colloquy.simulators.zoom.rtms;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.time.Clock;

/**
 * Timestamps of audio: steps of 20 ms, brought back to the clock when the two have drifted apart,
 * as after a stall. For one thread.
 */
final class Timeline {
  private static final long MAX_DRIFT_MS = 200;

  private final Clock clock;
  private long nextMs;

  Timeline(Clock clock) {
    this.clock = clock;
  }

  long next() {
    long nowMs = clock.millis();
    long atMs = Math.abs(nowMs - nextMs) > MAX_DRIFT_MS ? nowMs : nextMs;
    nextMs = atMs + AudioFrame.MILLIS;
    return atMs;
  }
}
