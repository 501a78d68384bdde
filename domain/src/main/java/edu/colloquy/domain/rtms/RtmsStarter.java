package edu.colloquy.domain.rtms;

import edu.colloquy.domain.meeting.Meeting;

/** Has the meeting's provider start a stream. Thread-safe. */
public interface RtmsStarter {

  /**
   * Starts the app's stream of a meeting that has begun; does nothing if it runs. (Zoom: PATCH
   * /live_meetings/{meetingId}/rtms_app/status.)
   *
   * @throws edu.colloquy.domain.ServiceException when it is refused
   * @throws IllegalStateException when no RTMS app is set up, saying where to do so
   */
  void startRtms(Meeting meeting);
}
