package edu.colloquy.domain.meeting.presence;

import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Optional;

/** Where it is kept who is in which meeting. Thread-safe; reads are strongly consistent. */
public interface PresenceRepository {

  /** A participant by Zoom's {@code participant_uuid}. */
  Optional<Participant> participant(SessionId session, String participantUuid);

  /** Everybody who is or was in a session's meeting. */
  List<Participant> participants(SessionId session);

  /**
   * Stores a participant, with the next version, if nobody stored another since this one was read.
   *
   * @return false if somebody did
   */
  boolean save(Participant participant);

  /** What is known of a breakout room. */
  Optional<BreakoutRoom> breakoutRoom(SessionId session, String uuid);

  /** What is known of all breakout rooms. */
  List<BreakoutRoom> breakoutRooms(SessionId session);

  /** Stores what is known of a breakout room, unless what is stored tells as much or more. */
  void learn(SessionId session, BreakoutRoom room);

  /** Notes that a session's meeting has started, unless a later start is noted. */
  void started(SessionId session, MeetingInstance instance);

  /** The last start of a session's meeting that was told. */
  Optional<MeetingInstance> instance(SessionId session);
}
