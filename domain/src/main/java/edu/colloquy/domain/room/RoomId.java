package edu.colloquy.domain.room;

import edu.colloquy.contract.ContractException;
import edu.colloquy.domain.session.SessionId;

/**
 * The identity of a room: its session and its number in it, written {@code ses_4k7qz...-r12}.
 *
 * @param number from 1; 0 is the main session, which is the conductor's
 */
public record RoomId(SessionId session, int number) {

  /**
   * The main session of a session's meeting: a place for the conductor's work, no student's room.
   */
  public static RoomId mainSession(SessionId session) {
    return new RoomId(session, 0);
  }

  /** Whether this is the main session. */
  public boolean isMainSession() {
    return number == 0;
  }

  /**
   * Reads the written form.
   *
   * @throws ContractException NOT_FOUND when it is none
   */
  public static RoomId parse(String text) {
    int mark = text.lastIndexOf("-r");
    try {
      return new RoomId(
          new SessionId(text.substring(0, mark)), Integer.parseInt(text.substring(mark + 2)));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw ContractException.notFound("room", text);
    }
  }

  @Override
  public String toString() {
    return session + "-r" + number;
  }
}
