package edu.colloquy.contract.ws;

/** When the students of a session go to their breakout rooms; {@code open_rooms} on the wire. */
public enum OpenRooms {
  /** Each as they come to the meeting. */
  AUTO,
  /** At TRIGGER_BREAKOUT; until then they hear the lecture in the main session. */
  ON_TRIGGER
}
