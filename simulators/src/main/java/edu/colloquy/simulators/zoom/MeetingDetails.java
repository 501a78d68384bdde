package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.meeting.RoomPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What the scheduler of a meeting decides about it.
 *
 * @param requested the valid request itself, as sent; not to be changed
 * @param rooms its breakout rooms
 */
record MeetingDetails(ObjectNode requested, List<RoomPlan> rooms) {
  /** Zoom's type of a scheduled meeting. */
  private static final int SCHEDULED = 2;

  private static final int DEFAULT_DURATION_MIN = 60;

  /**
   * Details of a new meeting.
   *
   * @throws ZoomError 300, if the request is not valid
   */
  static MeetingDetails of(ObjectNode request, BreakoutLimits limits) {
    MeetingRules.check(request, limits);
    return new MeetingDetails(request, rooms(request));
  }

  /**
   * These details with some replaced; of {@code settings} only those that are given.
   *
   * @throws ZoomError 300, if the outcome is not valid
   */
  MeetingDetails patched(ObjectNode changes, BreakoutLimits limits) {
    ObjectNode merged = requested.deepCopy();
    changes
        .properties()
        .forEach(
            change -> {
              if (merged.get(change.getKey()) instanceof ObjectNode old
                  && change.getValue() instanceof ObjectNode given) {
                old.setAll(given);
              } else {
                merged.set(change.getKey(), change.getValue());
              }
            });
    return of(merged, limits);
  }

  String topic() {
    return requested.path("topic").asText("Zoom Meeting");
  }

  int type() {
    return requested.path("type").asInt(SCHEDULED);
  }

  String timezone() {
    return requested.path("timezone").asText("UTC");
  }

  int durationMin() {
    return requested.path("duration").asInt(DEFAULT_DURATION_MIN);
  }

  private static List<RoomPlan> rooms(ObjectNode request) {
    JsonNode breakout = request.path("settings").path("breakout_room");
    List<RoomPlan> rooms = new ArrayList<>();
    if (breakout.path("enable").asBoolean(false)) {
      for (JsonNode room : breakout.path("rooms")) {
        List<String> emails = new ArrayList<>();
        room.path("participants").forEach(email -> emails.add(email.asText()));
        rooms.add(new RoomPlan(room.path("name").asText(), emails));
      }
    }
    return List.copyOf(rooms);
  }
}
