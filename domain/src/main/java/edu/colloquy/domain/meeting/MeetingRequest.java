package edu.colloquy.domain.meeting;

import edu.colloquy.domain.session.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The meeting a session needs.
 *
 * @param owner the Zoom user who is to own it; the account's service user if absent
 * @param rooms the breakout rooms, with whom to put into each
 */
public record MeetingRequest(
    SessionId session,
    String topic,
    Duration duration,
    Optional<String> owner,
    List<BreakoutRoom> rooms) {

  /**
   * A breakout room with its pre-assigned student.
   *
   * @param name unique in the meeting
   */
  public record BreakoutRoom(String name, String studentEmail) {}
}
