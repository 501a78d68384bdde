package edu.colloquy.domain.session;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.room.Room;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where sessions are kept. Thread-safe. */
public interface SessionRepository {

  /**
   * Stores a new session with its rooms, all or nothing.
   *
   * @return false if a session with this id is there already; nothing is changed then
   */
  boolean create(Session session, List<Room> rooms);

  /** The session with an id, as it is stored now (strongly consistent). */
  Optional<Session> find(SessionId id);

  /**
   * The session that runs in a Zoom meeting.
   *
   * @param meeting the meeting's number or its UUID
   */
  Optional<Session> findByMeeting(String meeting);

  /** A professor's sessions, newest first, at most so many. */
  List<Session> ofProfessor(String professorId, int limit);

  /**
   * Moves a session on if it still has the status that the change starts from, and stores the
   * change as an event in the same transaction.
   *
   * @return false if its status is another by now
   */
  boolean apply(SessionChange change);

  /** The stored changes of a session, oldest first. */
  List<SessionChange> changes(SessionId id);

  /**
   * Stores the meeting if none is stored yet.
   *
   * @return the meeting that is stored now
   */
  Meeting saveMeeting(SessionId id, Meeting meeting);

  /**
   * From now on the session is found by this UUID of its meeting too: Zoom gives a meeting a new
   * one each time it is started.
   */
  void linkMeeting(SessionId id, String uuid);

  /** Stores the token by which the process waits for the end. */
  void saveEndWait(SessionId id, String token);

  /** Stores that students are to be in their rooms; the first time counts. */
  void saveBreakoutTriggered(SessionId id, Instant at);

  /** Stores where the report is. */
  void saveReport(SessionId id, String reportUrl);
}
