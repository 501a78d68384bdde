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
 * @param alternativeHost who may be host where the service user owns the meeting, by e-mail or Zoom
 *     user, and left out unless they are a licensed user of the account; where the service user
 *     does not own it, the service user is
 */
public record MeetingRequest(
    SessionId session,
    String topic,
    Duration duration,
    Optional<String> owner,
    List<BreakoutRoom> rooms,
    Optional<String> alternativeHost) {

  /** A meeting with no host but its owner and the service user. */
  public MeetingRequest(
      SessionId session,
      String topic,
      Duration duration,
      Optional<String> owner,
      List<BreakoutRoom> rooms) {
    this(session, topic, duration, owner, rooms, Optional.empty());
  }

  /** The same with somebody who may be host where its owner is not there. */
  public MeetingRequest withAlternativeHost(String zoomUser) {
    return new MeetingRequest(session, topic, duration, owner, rooms, Optional.of(zoomUser));
  }

  /** The same with nobody who may be host where its owner is not there. */
  public MeetingRequest withoutAlternativeHost() {
    return new MeetingRequest(session, topic, duration, owner, rooms, Optional.empty());
  }

  /**
   * A breakout room with its pre-assigned student.
   *
   * @param name unique in the meeting
   * @param studentEmail empty where nobody is to be put there beforehand
   */
  public record BreakoutRoom(String name, String studentEmail) {}
}
