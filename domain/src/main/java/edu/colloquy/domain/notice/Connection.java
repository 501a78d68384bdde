package edu.colloquy.domain.notice;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A client's connection as far as it wants to hear of a session.
 *
 * @param id API Gateway's connection id
 * @param student the room whose student it is; empty for a dashboard
 * @param rooms what a dashboard watches; empty for all rooms
 * @param batch whether interim transcripts of several rooms may come in one frame
 * @param awaits for which types of push a request of this connection still waits: type to request
 *     id
 */
public record Connection(
    String id,
    SessionId session,
    Optional<RoomId> student,
    Set<RoomId> rooms,
    boolean batch,
    Map<String, String> awaits) {

  /** A dashboard that watches the whole session. */
  public static Connection watcher(String id, SessionId session) {
    return new Connection(id, session, Optional.empty(), Set.of(), false, Map.of());
  }

  /** The client of a room's student. */
  public static Connection student(String id, RoomId room) {
    return new Connection(id, room.session(), Optional.of(room), Set.of(), false, Map.of());
  }

  /** The same, watching only these rooms (all if none). */
  public Connection watching(Set<RoomId> only, boolean inBatches) {
    return new Connection(id, session, student, only, inBatches, awaits);
  }

  /** The same, waiting for a push of a type to answer one of its requests. */
  public Connection awaiting(String type, String requestId) {
    Map<String, String> more = new HashMap<>(awaits);
    more.put(type, requestId);
    return new Connection(id, session, student, rooms, batch, Map.copyOf(more));
  }

  /** The request that a push of a type answers for this connection. */
  public Optional<String> answeredBy(String type) {
    return Optional.ofNullable(awaits.get(type));
  }

  /** Whether something for this audience is for this connection. */
  public boolean isIn(Audience audience) {
    return switch (audience) {
      case Audience.Everyone everyone -> true;
      case Audience.Watchers watchers -> student.isEmpty();
      case Audience.StudentOf(RoomId room) -> student.filter(room::equals).isPresent();
      case Audience.RoomAudience(RoomId room) ->
          student.map(room::equals).orElse(rooms.isEmpty() || rooms.contains(room));
    };
  }
}
