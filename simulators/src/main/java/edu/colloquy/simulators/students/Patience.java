package edu.colloquy.simulators.students;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.time.Duration;

/** A span of silence that runs out, counted in frames of audio. For one thread. */
final class Patience {
  private Duration full = Duration.ZERO;
  private long framesLeft;

  /** Begins anew. */
  void last(Duration span) {
    full = span;
    refill();
  }

  /** Begins the same span anew. */
  void refill() {
    framesLeft = frames(full);
  }

  /** Runs out after this at the latest. */
  void shorten(Duration span) {
    framesLeft = Math.min(framesLeft, frames(span));
  }

  /** Takes 20 ms off; {@code true} if none is left. */
  boolean runsOut() {
    framesLeft--;
    return framesLeft < 0;
  }

  private static long frames(Duration span) {
    return span.toMillis() / AudioFrame.MILLIS;
  }
}
