package edu.colloquy.domain.meeting.presence;

import java.util.Optional;

/**
 * One event of a participant, as a webhook tells it.
 *
 * @param breakoutRoomUuid of ENTERED_ROOM and LEFT_ROOM
 */
public record Sighting(Kind kind, Person person, Optional<String> breakoutRoomUuid, Stamp stamp) {

  /** What happened. */
  public enum Kind {
    /** Came into the meeting, or back into its main session. */
    JOINED,
    /** Left the meeting. */
    LEFT,
    /** Left the main session for a breakout room: Zoom tells of that as if the meeting was left. */
    MOVED,
    /** Came into a breakout room. */
    ENTERED_ROOM,
    /** Left a breakout room. */
    LEFT_ROOM
  }

  /** Checks that an event of a room names it. */
  public Sighting {
    boolean ofRoom = kind == Kind.ENTERED_ROOM || kind == Kind.LEFT_ROOM;
    if (ofRoom && breakoutRoomUuid.isEmpty()) {
      throw new IllegalArgumentException(kind + " needs a breakout_room_uuid");
    }
  }
}
