package edu.colloquy.domain.meeting;

import edu.colloquy.domain.ServiceCheck;

/**
 * Makes and ends meetings. Thread-safe; every call blocks, and fails with {@link
 * edu.colloquy.domain.ServiceException}.
 */
public interface MeetingProvider {

  /**
   * Makes a meeting with its breakout rooms, or gives the one that was made for this session
   * already.
   */
  Meeting create(MeetingRequest request);

  /** Ends and removes a meeting; does nothing if it is gone. */
  void end(Meeting meeting);

  /**
   * A key that lets a client join as the meeting's host (Zoom: ZAK). A secret; short-lived.
   *
   * @return the key
   */
  String hostKey(Meeting meeting);

  /**
   * Has what is said in the main session of a meeting that has started streamed to us (Zoom:
   * Realtime Media Streams). It comes when {@code meeting.rtms_started} does; asking twice does no
   * harm.
   */
  void startRtms(Meeting meeting);

  /** Tries the stored credentials. */
  ServiceCheck check();
}
