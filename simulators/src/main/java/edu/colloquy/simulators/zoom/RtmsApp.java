package edu.colloquy.simulators.zoom;

/**
 * The app that gets a meeting's media, as far as REST reaches it (Zoom: Realtime Media Streams,
 * {@code PATCH /live_meetings/{meetingId}/rtms_app/status}). Thread-safe.
 */
public interface RtmsApp {
  /** An account that has not bought the Developer Pack, which RTMS needs. */
  RtmsApp WITHOUT_DEVELOPER_PACK =
      new RtmsApp() {
        @Override
        public void start(RtmsRequest request) throws RtmsRefused {
          throw RtmsRefused.noDeveloperPack();
        }

        @Override
        public void stop(RtmsRequest request) throws RtmsRefused {
          throw RtmsRefused.noDeveloperPack();
        }
      };

  /**
   * Streams a meeting to the app from now on; {@code meeting.rtms_started} follows. Does nothing
   * more where that is so already.
   *
   * @throws RtmsRefused if the app is not allowed to have the meeting's media
   */
  void start(RtmsRequest request) throws RtmsRefused;

  /**
   * Streams a meeting no longer; {@code meeting.rtms_stopped} follows.
   *
   * @throws RtmsRefused as {@link #start}
   */
  void stop(RtmsRequest request) throws RtmsRefused;
}
