package edu.colloquy.simulators.zoom;

/**
 * The app that can be given streams of meetings, as {@code PATCH
 * /v2/live_meetings/{id}/rtms_app/status} starts and stops it. Thread-safe.
 */
interface RtmsApp {
  /**
   * Starts a stream of the main session; does nothing if there is one.
   *
   * @param participantUserId for which participant, empty for the host: Zoom's user id of the host,
   *     or the {@code user_id} or {@code participant_uuid} of anybody. Once that participant has
   *     left, the stream stops
   * @throws ZoomError 2308, if the meeting is not going on or nobody in it is called so
   */
  void start(Meeting meeting, String participantUserId);

  /**
   * Stops the stream.
   *
   * @throws ZoomError 2308, if there is none
   */
  void stop(Meeting meeting);
}
