package edu.colloquy.domain.meeting.presence;

import java.time.Instant;

/** Where somebody is. */
public sealed interface Place {

  /** Since when. */
  Instant since();

  /** With everybody who is in no breakout room. */
  record MainSession(Instant since) implements Place {}

  /**
   * In a breakout room.
   *
   * @param uuid Zoom's {@code breakout_room_uuid}, which is no name
   */
  record InBreakoutRoom(String uuid, Instant since) implements Place {}

  /** No longer in the meeting. */
  record Gone(Instant since) implements Place {}
}
