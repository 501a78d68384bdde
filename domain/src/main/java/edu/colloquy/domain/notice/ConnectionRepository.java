package edu.colloquy.domain.notice;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Optional;

/** Where connections are kept. Thread-safe. */
public interface ConnectionRepository {

  /** Notes a connection that has opened. */
  void opened(String connectionId);

  /** Stores what a connection wants to hear of a session. */
  void subscribe(Connection connection);

  /** What a connection wants to hear of a session, if anything. */
  Optional<Connection> find(String connectionId, SessionId session);

  /** Forgets a connection that has closed or is gone. */
  void closed(String connectionId);

  /** The connections that want to hear of a session. */
  List<Connection> ofSession(SessionId session);

  /** The dashboards that want to hear of a session, whichever rooms they watch. */
  List<Connection> dashboards(SessionId session);

  /** The clients of a room's student. */
  List<Connection> students(RoomId room);

  /** How many connections are open. */
  int count();
}
