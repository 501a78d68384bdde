package edu.colloquy.domain.notice;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.Optional;

/** To whom something is pushed. */
public sealed interface Audience {

  /** The session it is about. */
  SessionId session();

  /** The one room it is about, if it is about one. */
  default Optional<RoomId> oneRoom() {
    return switch (this) {
      case Watchers watchers -> Optional.empty();
      case Everyone everyone -> Optional.empty();
      case RoomAudience(RoomId room) -> Optional.of(room);
      case StudentOf(RoomId room) -> Optional.of(room);
    };
  }

  /** The dashboards that watch a session. */
  record Watchers(SessionId session) implements Audience {}

  /** The dashboards that watch a room, and the room's student. */
  record RoomAudience(RoomId room) implements Audience {
    @Override
    public SessionId session() {
      return room.session();
    }
  }

  /** A room's student alone. */
  record StudentOf(RoomId room) implements Audience {
    @Override
    public SessionId session() {
      return room.session();
    }
  }

  /** Everybody who is connected for a session. */
  record Everyone(SessionId session) implements Audience {}
}
