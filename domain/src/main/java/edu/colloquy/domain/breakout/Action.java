package edu.colloquy.domain.breakout;

import java.util.List;

/**
 * What the conductor wants done: in the meeting, with names as in the Meeting SDK; or in what is
 * stored of it.
 */
public sealed interface Action {

  /** Read what is stored of who is in the meeting, and tell {@link Seen.ParticipantsRead}. */
  record ReadParticipants() implements Action {}

  /** Read the rooms, and tell {@link Seen.RoomsRead}. */
  record GetBreakoutRooms() implements Action {}

  /** Make rooms of these names. */
  record CreateBreakoutRoom(List<String> names) implements Action {}

  /** Open all rooms. */
  record OpenBreakoutRooms() implements Action {}

  /** Send somebody in the main session to a room. */
  record AssignUserToBreakoutRoom(int userId, String roomId) implements Action {}

  /** Send somebody in a room to another. */
  record MoveUserToBreakoutRoom(int userId, String roomId) implements Action {}

  /** Tell all rooms something. */
  record Broadcast(String content) implements Action {}

  /** Close all rooms, which brings everyone back. */
  record CloseBreakoutRooms() implements Action {}

  /** Let somebody in who waits. */
  record Admit(int userId) implements Action {}

  /** Make somebody co-host. */
  record MakeCoHost(int userId) implements Action {}

  /** Make somebody else host. */
  record MakeHost(int userId) implements Action {}

  /**
   * Note that all rooms are closed and everybody is back, of which Zoom itself may tell nothing.
   */
  record NoteRoomsClosed() implements Action {}

  /**
   * Leave the meeting; the last action of all.
   *
   * @param handedOver whether somebody else is host; if not, the conductor must not say good-bye,
   *     because a host's leaving ends the meeting for everyone
   */
  record LeaveMeeting(boolean handedOver) implements Action {}
}
