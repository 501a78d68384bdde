package edu.colloquy.domain.notice;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.Optional;
import java.util.Set;

/**
 * A client's connection as far as it wants to hear of a session.
 *
 * @param id API Gateway's connection id
 * @param student the room whose student it is; empty for a dashboard
 * @param rooms what a dashboard watches; empty for all rooms
 * @param batch whether interim transcripts of several rooms may come in one frame
 */
public record Connection(
    String id, SessionId session, Optional<RoomId> student, Set<RoomId> rooms, boolean batch) {

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
