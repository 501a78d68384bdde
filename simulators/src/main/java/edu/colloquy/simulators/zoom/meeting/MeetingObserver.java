package edu.colloquy.simulators.zoom.meeting;

/**
 * Somebody outside the meeting who is told what happens in it. Called under the meeting's lock, in
 * order; must return at once.
 */
public interface MeetingObserver {
  /** The first participant came. */
  void started();

  /** Somebody waits to be let in. */
  default void joinedWaitingRoom(Participant who) {}

  /** A host let somebody in who waited; {@link #joined} follows. */
  default void admitted(Participant who) {}

  /** Somebody entered the meeting, by way of the main session. */
  void joined(Participant who);

  /** Somebody went into a breakout room. */
  void joinedRoom(Participant who);

  /**
   * Somebody went out of a breakout room.
   *
   * @param roomUuid Zoom's {@code breakout_room_uuid}
   * @param reason why, in Zoom's words
   */
  void leftRoom(Participant who, String roomUuid, String reason);

  /**
   * Somebody left the meeting.
   *
   * @param room the name of the room they were in, empty for the main session
   * @param reason why, in Zoom's words
   */
  void left(Participant who, String room, String reason);

  /** The meeting is over and everybody has left. */
  void ended();
}
