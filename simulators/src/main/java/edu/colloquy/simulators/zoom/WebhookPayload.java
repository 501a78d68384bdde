package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The {@code payload.object} of meeting webhooks (developers.zoom.us, Webhooks). Times are ISO-8601
 * in UTC, ids are strings, and no payload has the name of a breakout room.
 */
final class WebhookPayload {
  private WebhookPayload() {}

  static ObjectNode of(Meeting meeting) {
    Instant started = meeting.live().startedAt();
    return Http.object()
        .put("id", meeting.number())
        .put("uuid", meeting.uuid())
        .put("host_id", meeting.host().id())
        .put("topic", meeting.details().topic())
        .put("type", meeting.details().type())
        .put("start_time", time(started == null ? meeting.createdAt() : started))
        .put("timezone", meeting.details().timezone())
        .put("duration", meeting.details().durationMin());
  }

  static ObjectNode ended(Meeting meeting, Instant at) {
    return of(meeting).put("end_time", time(at));
  }

  static ObjectNode joined(Meeting meeting, Participant who) {
    ObjectNode object = of(meeting);
    person(object, who).put("user_id", id(who.mainUserId())).put("join_time", now());
    return object;
  }

  static ObjectNode left(Meeting meeting, Participant who, String reason) {
    ObjectNode object = of(meeting);
    person(object, who).put("user_id", id(who.mainUserId()));
    return departed(object, reason);
  }

  /** Somebody goes to a breakout room, which Zoom tells as if they left the meeting. */
  static ObjectNode moved(Meeting meeting, Participant who) {
    return left(meeting, who, who.attendee().userName() + " left to join a breakout room.<br>");
  }

  static ObjectNode joinedRoom(Meeting meeting, Participant who) {
    ObjectNode object = inRoom(meeting, who, who.roomUuid());
    participant(object).put("join_time", now());
    return object;
  }

  static ObjectNode leftRoom(Meeting meeting, Participant who, String roomUuid, String reason) {
    return departed(inRoom(meeting, who, roomUuid), reason);
  }

  private static ObjectNode inRoom(Meeting meeting, Participant who, String roomUuid) {
    ObjectNode object = of(meeting).put("breakout_room_uuid", roomUuid);
    person(object, who)
        .put("user_id", id(who.userId()))
        .put("parent_user_id", id(who.mainUserId()));
    return object;
  }

  /** Somebody as Zoom describes them; an unknown Zoom user has an empty id. */
  private static ObjectNode person(ObjectNode object, Participant who) {
    return object
        .putObject("participant")
        .put("user_name", who.attendee().userName())
        .put("id", "")
        .put("participant_uuid", who.uuid())
        .put("participant_user_id", "")
        .put("email", who.attendee().signedInEmail())
        .put("registrant_id", "")
        .put("customer_key", who.attendee().customerKey())
        .put("phone_number", "");
  }

  private static ObjectNode departed(ObjectNode object, String reason) {
    participant(object).put("leave_time", now()).put("leave_reason", reason);
    return object;
  }

  private static ObjectNode participant(ObjectNode object) {
    return (ObjectNode) object.get("participant");
  }

  private static String id(int userId) {
    return Integer.toString(userId);
  }

  private static String now() {
    return time(Instant.now());
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
