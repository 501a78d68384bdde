package edu.colloquy.domain.meeting.presence;

import edu.colloquy.domain.room.RoomId;
import java.util.Optional;

/**
 * Which room a {@code breakout_room_uuid} is; Zoom's webhooks name none.
 *
 * @param room empty while nobody was seen there who would tell
 */
public record BreakoutRoom(String uuid, Optional<RoomId> room, Evidence evidence) {

  /** Who was seen there, the surest first. */
  public enum Evidence {
    /** The room's own bot, which goes to no other. */
    BOT,
    /** A student who belongs into that room, and may have gone astray. */
    STUDENT,
    /** Nobody whose room is known. */
    NOBODY
  }

  /** Whether this is worth replacing another by. */
  public boolean tellsMoreThan(BreakoutRoom other) {
    return evidence.compareTo(other.evidence) < 0
        || evidence == Evidence.BOT && !room.equals(other.room);
  }
}
