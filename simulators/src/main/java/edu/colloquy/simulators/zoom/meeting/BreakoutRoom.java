package edu.colloquy.simulators.zoom.meeting;

import java.util.Locale;
import java.util.UUID;

/**
 * A breakout room that a host can open.
 *
 * @param id the Meeting SDK's roomId, which no webhook tells
 * @param room where its people are
 */
record BreakoutRoom(String id, Room room) {
  static BreakoutRoom named(String name) {
    return new BreakoutRoom(
        UUID.randomUUID().toString().toUpperCase(Locale.ROOT), Room.breakout(name));
  }

  String name() {
    return room.name();
  }

  MeetingEvent joinedBy(Participant participant) {
    return new MeetingEvent.BreakoutRoomJoined(id, name(), participant.userId());
  }

  MeetingEvent invitation() {
    return new MeetingEvent.BreakoutRoomInvited(id, name());
  }
}
