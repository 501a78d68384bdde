package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;

/** The server's text frames of the meeting client's protocol. */
final class MeetingEventJson {
  private MeetingEventJson() {}

  static String of(MeetingEvent event) {
    return switch (event) {
      case MeetingEvent.Joined joined ->
          frame("joined")
              .put("user_id", joined.userId())
              .put("participant_uuid", joined.participantUuid())
              .put("host", joined.host())
              .toString();
      case MeetingEvent.BreakoutRoomsOpened _ -> frame("breakout_rooms_opened").toString();
      case MeetingEvent.BreakoutRoomJoined joined ->
          frame("breakout_room_joined")
              .put("name", joined.name())
              .put("user_id", joined.userId())
              .toString();
      case MeetingEvent.ParticipantJoined(Attendee who, String room) ->
          about("participant_joined", who, room);
      case MeetingEvent.ParticipantLeft(Attendee who, String room) ->
          about("participant_left", who, room);
      case MeetingEvent.MeetingEnded _ -> frame("meeting_ended").toString();
    };
  }

  static String of(MeetingRefused refused) {
    return frame("error")
        .put("code", refused.code())
        .put("reason", refused.getMessage())
        .toString();
  }

  private static String about(String type, Attendee who, String room) {
    return frame(type)
        .put("user_name", who.userName())
        .put("user_email", who.userEmail())
        .put("customer_key", who.customerKey())
        .put("room", room)
        .toString();
  }

  private static ObjectNode frame(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
