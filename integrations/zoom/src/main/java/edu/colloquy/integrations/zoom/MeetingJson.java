package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.domain.session.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Meetings as the REST API has them. (Zoom: "Create a meeting".) */
final class MeetingJson {
  private static final int SCHEDULED = 2;

  private MeetingJson() {}

  /** By which a session's meeting is found again; the agenda is in lists, too. */
  static String agenda(SessionId session) {
    return "Colloquy session " + session;
  }

  /** The body by which a meeting is made or changed. */
  static ObjectNode write(MeetingRequest request) {
    ObjectNode body =
        Json.MAPPER
            .createObjectNode()
            .put("topic", request.topic())
            .put("type", SCHEDULED)
            .put("duration", Math.max(1, request.duration().toMinutes()))
            .put("agenda", agenda(request.session()));
    ObjectNode settings =
        body.putObject("settings").put("join_before_host", true).put("waiting_room", false);
    request.alternativeHost().ifPresent(user -> settings.put("alternative_hosts", user));
    ArrayNode rooms = settings.putObject("breakout_room").put("enable", true).putArray("rooms");
    for (MeetingRequest.BreakoutRoom room : request.rooms()) {
      ArrayNode people = rooms.addObject().put("name", room.name()).putArray("participants");
      if (!room.studentEmail().isBlank()) {
        people.add(room.studentEmail());
      }
    }
    return body;
  }

  /** A meeting as it was made. Its id is a number or a text. */
  static Meeting read(JsonNode meeting) {
    return new Meeting(
        meeting.path("id").asText(),
        meeting.path("uuid").asText(),
        meeting.path("join_url").asText(),
        meeting.path("password").asText(),
        meeting.path("host_id").asText());
  }

  /** A meeting as it is now. */
  static ZoomMeeting readAll(JsonNode meeting) {
    return new ZoomMeeting(
        read(meeting),
        meeting.path("topic").asText(),
        Duration.ofMinutes(meeting.path("duration").asLong()),
        meeting.path("status").asText().equals("started"),
        rooms(meeting.at("/settings/breakout_room/rooms")));
  }

  private static List<ZoomMeeting.Room> rooms(JsonNode rooms) {
    List<ZoomMeeting.Room> read = new ArrayList<>();
    for (JsonNode room : rooms) {
      List<String> emails = new ArrayList<>();
      room.path("participants").forEach(email -> emails.add(email.asText()));
      read.add(new ZoomMeeting.Room(room.path("name").asText(), emails));
    }
    return read;
  }
}
