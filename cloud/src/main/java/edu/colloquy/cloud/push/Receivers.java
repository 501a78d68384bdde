package edu.colloquy.cloud.push;

import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is to be told what, looked up when first asked for and kept; of a large class only the few
 * connections that a room concerns are read. Not thread-safe.
 */
final class Receivers {
  private final ConnectionRepository connections;
  private final Map<SessionId, List<Connection>> dashboards = new HashMap<>();
  private final Map<RoomId, List<Connection>> students = new HashMap<>();

  Receivers(ConnectionRepository connections) {
    this.connections = connections;
  }

  /** The connections that are in an audience. */
  List<Connection> of(Audience audience) {
    return switch (audience) {
      case Audience.Everyone(SessionId session) -> connections.ofSession(session);
      case Audience.Watchers(SessionId session) -> dashboards(session);
      case Audience.StudentOf(RoomId room) -> students(room);
      case Audience.RoomAudience(RoomId room) -> {
        List<Connection> all = new ArrayList<>(students(room));
        dashboards(room.session()).stream()
            .filter(dashboard -> dashboard.isIn(audience))
            .forEach(all::add);
        yield all;
      }
    };
  }

  private List<Connection> dashboards(SessionId session) {
    return dashboards.computeIfAbsent(session, connections::dashboards);
  }

  private List<Connection> students(RoomId room) {
    return students.computeIfAbsent(room, connections::students);
  }
}
