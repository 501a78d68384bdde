package edu.colloquy.simulators.zoom.meeting;

/** What a participant is told about the meeting. A room's name is empty for the main session. */
public sealed interface MeetingEvent {
  /**
   * This participant is in.
   *
   * @param userId valid until the participant changes rooms
   * @param participantUuid the same in all rooms
   */
  record Joined(int userId, String participantUuid, MeetingRole role) implements MeetingEvent {}

  /** This participant waits until a host lets them in, or until there is a host. */
  record WaitingRoomEntered() implements MeetingEvent {}

  /** To host and co-hosts: somebody waits to be let in. */
  record UserIsInWaitingRoom(int userId, Attendee who) implements MeetingEvent {}

  /** This participant may do more or less from now on. */
  record RoleChanged(MeetingRole role) implements MeetingEvent {}

  /**
   * The breakout rooms were opened, are being closed, or are closed; the first also told to those
   * who come later.
   *
   * @param countdownSeconds until they are closed, 0 where nothing is counted
   */
  record RoomStatusChanged(BreakoutStatus status, int countdownSeconds) implements MeetingEvent {}

  /** This participant is asked to come to a breakout room. */
  record BreakoutRoomInvited(String roomId, String name) implements MeetingEvent {}

  /**
   * This participant is now in a breakout room.
   *
   * @param userId the participant's id in that room
   */
  record BreakoutRoomJoined(String roomId, String name, int userId) implements MeetingEvent {}

  /** This participant is back in the main session. */
  record MainSessionJoined(int userId) implements MeetingEvent {}

  /** A host tells something to all rooms. */
  record BroadcastMessage(String content) implements MeetingEvent {}

  /** Somebody else is in this participant's room: they came, or were there already. */
  record ParticipantJoined(int userId, String participantUuid, Attendee who, String room)
      implements MeetingEvent {}

  /** Somebody else is no longer in this participant's room. */
  record ParticipantLeft(int userId, String participantUuid, Attendee who, String room)
      implements MeetingEvent {}

  /**
   * This participant was put out by a host; the last event of all.
   *
   * @param reasonCode the SDK's onUserLeave.reasonCode: 6 out of the meeting, 7 out of the waiting
   *     room
   */
  record Removed(int reasonCode) implements MeetingEvent {}

  /** The meeting is over for everyone; the last event of all. */
  record MeetingEnded() implements MeetingEvent {}

  /** That somebody is in a room. */
  static MeetingEvent joined(Participant who, Room room) {
    return new ParticipantJoined(who.userId(), who.uuid(), who.attendee(), room.name());
  }

  /** That somebody is in a room no longer. */
  static MeetingEvent left(Participant who, Room room) {
    return new ParticipantLeft(who.userId(), who.uuid(), who.attendee(), room.name());
  }
}
