package edu.colloquy.simulators.zoom.meeting;

import java.util.List;

/**
 * A breakout room as the Meeting SDK's {@code getBreakoutRooms} shows it.
 *
 * @param roomId the id by which people are assigned
 * @param attendees who is assigned to it
 */
public record BreakoutRoomView(String roomId, String name, List<Member> attendees) {

  /**
   * Somebody in the list of a room, or of those without one.
   *
   * @param userId of the moment: it changes when they change rooms
   * @param userGuid Zoom's participant_uuid
   * @param isInRoom whether they have arrived
   */
  public record Member(int userId, String displayName, String userGuid, boolean isInRoom) {
    static Member of(Participant who, boolean isInRoom) {
      return new Member(who.userId(), who.attendee().userName(), who.uuid(), isInRoom);
    }
  }
}
