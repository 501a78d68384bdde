package edu.colloquy.functions.zoomwebhook;

import edu.colloquy.testkit.contracts.Samples;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Webhooks as Zoom writes them, with every field. */
final class ZoomEvents {
  static final String UUID = "/9a/b+Q==";

  private ZoomEvents() {}

  static String meeting(String event, String uuid, Instant start, Instant at) {
    return """
        {"event":"%s","event_ts":%d,"payload":{"account_id":"acc","object":{%s}}}"""
        .formatted(event, at.toEpochMilli(), object(uuid, start));
  }

  /** Somebody who is signed in as the student of a number. */
  static String participant(String event, int student, Instant at) {
    return participant(event, student, at, "left the meeting.<br>Reason: left the meeting", "");
  }

  static String breakout(String event, int student, String room, Instant at) {
    return participant(
        event, student, at, "left the room", "\"breakout_room_uuid\":\"" + room + "\",");
  }

  static String moved(int student, Instant at) {
    return participant(
        "meeting.participant_left", student, at, "Ada left to join a Breakout Room.<br>", "");
  }

  private static String participant(
      String event, int student, Instant at, String reason, String room) {
    return """
        {"event":"%s","event_ts":%d,"payload":{"account_id":"acc","object":{%s%s,"participant":{
        "user_id":"%d","parent_user_id":"16778240","user_name":"Student %d","id":"",
        "participant_uuid":"/p%d==","participant_user_id":"","email":"student%d@example.edu",
        "registrant_id":"","customer_key":"","phone_number":"",
        "%s":"%s","leave_reason":"%s"}}}}"""
        .formatted(
            event,
            at.toEpochMilli(),
            room,
            object(UUID, Samples.NOON),
            at.toEpochMilli() % 100_000_000,
            student,
            student,
            student,
            event.contains("joined") ? "join_time" : "leave_time",
            at.truncatedTo(ChronoUnit.SECONDS),
            reason);
  }

  static String rtms(String event, String more) {
    return """
        {"event":"%s","event_ts":%d,"payload":{"meeting_uuid":"%s",
        "rtms_stream_id":"0123456789abcdef0123456789abcdef"%s}}"""
        .formatted(event, Samples.NOON.toEpochMilli(), UUID, more);
  }

  private static String object(String uuid, Instant start) {
    return """
        "id":"%s","uuid":"%s","host_id":"host1","topic":"Sines","type":2,"start_time":"%s",
        "timezone":"UTC","duration":30"""
        .formatted(Endpoint.NUMBER, uuid, start);
  }
}
