package edu.colloquy.domain.meeting.presence;

import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import java.util.Optional;

/** Who somebody in a session's meeting is to the session. */
public sealed interface Identity {

  /** The bot of a room. */
  record Bot(RoomId room) implements Identity {}

  /** The bot with the host's rights. */
  record Conductor() implements Identity {}

  /** The session's professor. */
  record Professor() implements Identity {}

  /**
   * A student of the session.
   *
   * @param room where they belong
   * @param trust by what they were recognised
   */
  record Student(Room room, Trust trust) implements Identity {}

  /** Nobody we can name; the professor is asked. */
  record Unmatched(Optional<Guess> guess) implements Identity {}
}
