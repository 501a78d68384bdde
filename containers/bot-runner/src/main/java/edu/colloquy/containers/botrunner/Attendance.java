package edu.colloquy.containers.botrunner;

import edu.colloquy.containers.botrunner.meeting.Attendee;
import edu.colloquy.domain.room.Room;

/**
 * Whether a room's student is in it, with one device or several. A student is known by e-mail
 * address, or by name where the meeting does not tell addresses. Thread-safe.
 */
final class Attendance {
  private final Room room;
  private int devices;

  Attendance(Room room) {
    this.room = room;
  }

  /** Somebody is in a room of the meeting; tells whether this changed anything. */
  synchronized boolean joined(Attendee who, String where) {
    return isStudentHere(who, where) && ++devices == 1;
  }

  /** Somebody has left a room of the meeting; tells whether this changed anything. */
  synchronized boolean left(Attendee who, String where) {
    return isStudentHere(who, where) && devices > 0 && --devices == 0;
  }

  /** The bot itself is out, and sees anew who is in when it is back. */
  synchronized void forget() {
    devices = 0;
  }

  private boolean isStudentHere(Attendee who, String where) {
    return where.equals(room.name())
        && (who.email().isBlank()
            ? who.name().equalsIgnoreCase(room.studentName())
            : who.email().equalsIgnoreCase(room.studentEmail()));
  }
}
