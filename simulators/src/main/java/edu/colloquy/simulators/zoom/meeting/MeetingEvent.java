package edu.colloquy.simulators.zoom.meeting;

/** What a participant is told about the meeting. A room's name is empty for the main session. */
public sealed interface MeetingEvent {
  /**
   * This participant is in; the first event of all.
   *
   * @param userId valid until the participant changes rooms
   * @param participantUuid the same in all rooms
   * @param host whether they may open breakout rooms
   */
  record Joined(int userId, String participantUuid, boolean host) implements MeetingEvent {}

  /** The host has opened the breakout rooms; also told to those who come later. */
  record BreakoutRoomsOpened() implements MeetingEvent {}

  /**
   * This participant is now in a breakout room.
   *
   * @param name the room's name
   * @param userId the participant's id in that room
   */
  record BreakoutRoomJoined(String name, int userId) implements MeetingEvent {}

  /** Somebody else is in this participant's room: they came, or were there already. */
  record ParticipantJoined(Attendee who, String room) implements MeetingEvent {}

  /** Somebody else is no longer in this participant's room. */
  record ParticipantLeft(Attendee who, String room) implements MeetingEvent {}

  /** The meeting is over for everyone; the last event of all. */
  record MeetingEnded() implements MeetingEvent {}
}
