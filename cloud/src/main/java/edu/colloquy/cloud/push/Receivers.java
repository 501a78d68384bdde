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
 * Who is to be told what, looked up when first asked for and kept. Of a large class only the few
 * connections that a room concerns are read; where several rooms are concerned, all are, in one
 * query. Not thread-safe.
 */
final class Receivers {
  /** Above this many rooms one query for all is cheaper than a query for each. */
  private static final int ROOMS_READ_ALONE = 2;

  private final ConnectionRepository connections;
  private final Map<SessionId, List<Connection>> dashboards = new HashMap<>();
  private final Map<RoomId, List<Connection>> students = new HashMap<>();
  private List<Connection> everyone;

  private Receivers(ConnectionRepository connections) {
    this.connections = connections;
  }

  /** Of these pushes of one session. */
  static Receivers of(List<Push> pushes, ConnectionRepository connections) {
    long rooms = pushes.stream().map(push -> push.audience().oneRoom()).distinct().count();
    SessionId session = pushes.getFirst().audience().session();
    return rooms > ROOMS_READ_ALONE ? ofAll(session, connections) : new Receivers(connections);
  }

  /** Of whatever will be asked for. */
  static Receivers asAsked(ConnectionRepository connections) {
    return new Receivers(connections);
  }

  /** Of whatever is pushed in a session. */
  static Receivers ofAll(SessionId session, ConnectionRepository connections) {
    Receivers receivers = new Receivers(connections);
    receivers.everyone = connections.ofSession(session);
    return receivers;
  }

  /** The connections that are in an audience. */
  List<Connection> of(Audience audience) {
    if (everyone != null) {
      return everyone.stream().filter(connection -> connection.isIn(audience)).toList();
    }
    return switch (audience) {
      case Audience.Everyone(SessionId session) -> everyone(session);
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

  private List<Connection> everyone(SessionId session) {
    everyone = connections.ofSession(session);
    return everyone;
  }

  private List<Connection> dashboards(SessionId session) {
    return dashboards.computeIfAbsent(session, connections::dashboards);
  }

  private List<Connection> students(RoomId room) {
    return students.computeIfAbsent(room, connections::students);
  }
}
