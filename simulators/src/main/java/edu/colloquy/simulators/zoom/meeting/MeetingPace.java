package edu.colloquy.simulators.zoom.meeting;

import java.time.Duration;

/**
 * How fast time goes by in a meeting.
 *
 * @param endsAfterEmpty how long it may be empty, once started, before it ends by itself
 * @param countdownSecond how long a second of the countdown takes before breakout rooms close
 */
public record MeetingPace(Duration endsAfterEmpty, Duration countdownSecond) {

  /** A countdown that runs twenty times as fast as Zoom's, so that nobody waits long for it. */
  public static MeetingPace quick(Duration endsAfterEmpty) {
    return new MeetingPace(endsAfterEmpty, Duration.ofMillis(50));
  }
}
