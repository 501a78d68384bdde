package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.MeetingRole;

/** The server's text frames of the meeting client's protocol. */
final class MeetingEventJson {
  private MeetingEventJson() {}

  static String of(MeetingEvent event) {
    return json(event).toString();
  }

  /**
   * An SDK function was refused, or a join.
   *
   * @param call the client's message, from which its type and number are repeated
   */
  static String of(MeetingRefused refused, JsonNode call) {
    return answer("error", call)
        .put("code", refused.code())
        .put("error", refused.type())
        .put("reason", refused.getMessage())
        .toString();
  }

  /** An SDK function was carried out. */
  static String success(JsonNode call, JsonNode result) {
    ObjectNode answer = answer("success", call);
    answer.set("result", result);
    return answer.toString();
  }

  private static ObjectNode json(MeetingEvent event) {
    return switch (event) {
      case MeetingEvent.Joined joined ->
          frame("joined")
              .put("user_id", joined.userId())
              .put("participant_uuid", joined.participantUuid())
              .put("host", joined.role() == MeetingRole.HOST)
              .put("role", joined.role().name());
      case MeetingEvent.WaitingRoomEntered _ -> frame("in_waiting_room");
      case MeetingEvent.UserIsInWaitingRoom(int userId, Attendee who) ->
          person(frame("onUserIsInWaitingRoom"), who).put("user_id", userId);
      case MeetingEvent.RoleChanged(MeetingRole role) ->
          frame("role_changed").put("role", role.name());
      case MeetingEvent.RoomStatusChanged changed ->
          frame("onRoomStatusChange")
              .put("status", changed.status().code())
              .put("countdown_seconds", changed.countdownSeconds());
      case MeetingEvent.BreakoutRoomInvited(String roomId, String name) ->
          frame("breakout_room_invited").put("roomId", roomId).put("name", name);
      case MeetingEvent.BreakoutRoomJoined joined ->
          frame("breakout_room_joined")
              .put("roomId", joined.roomId())
              .put("name", joined.name())
              .put("user_id", joined.userId());
      case MeetingEvent.MainSessionJoined(int userId) ->
          frame("main_session_joined").put("user_id", userId);
      case MeetingEvent.BroadcastMessage(String content) ->
          frame("broadcast_message").put("content", content);
      case MeetingEvent.ParticipantJoined(int userId, String uuid, Attendee who, String room) ->
          about("participant_joined", userId, uuid, who, room);
      case MeetingEvent.ParticipantLeft(int userId, String uuid, Attendee who, String room) ->
          about("participant_left", userId, uuid, who, room);
      case MeetingEvent.Removed(int reasonCode) ->
          frame("onUserLeave").put("reasonCode", reasonCode);
      case MeetingEvent.MeetingEnded _ -> frame("meeting_ended");
    };
  }

  private static ObjectNode answer(String type, JsonNode call) {
    ObjectNode answer = frame(type).put("method", call.path("type").asText());
    if (call.has("request")) {
      answer.set("request", call.get("request"));
    }
    return answer;
  }

  private static ObjectNode about(String type, int userId, String uuid, Attendee who, String room) {
    return person(frame(type), who)
        .put("user_id", userId)
        .put("participant_uuid", uuid)
        .put("room", room);
  }

  private static ObjectNode person(ObjectNode frame, Attendee who) {
    return frame
        .put("user_name", who.userName())
        .put("user_email", who.signedInEmail())
        .put("customer_key", who.customerKey());
  }

  private static ObjectNode frame(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
