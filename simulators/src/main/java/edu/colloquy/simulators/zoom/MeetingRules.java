package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Zoom accepts as the details of a meeting (developers.zoom.us, Create a meeting). */
final class MeetingRules {
  private static final Set<Integer> TYPES = Set.of(1, 2, 3, 8);
  private static final int MAX_TOPIC = 200;
  private static final int MAX_PASSWORD = 10;

  private final BreakoutLimits limits;
  private final List<ZoomError.FieldError> errors = new ArrayList<>();

  private MeetingRules(BreakoutLimits limits) {
    this.limits = limits;
  }

  /**
   * Checks a request.
   *
   * @throws ZoomError 300, with one entry for each field that breaks a rule
   */
  static void check(ObjectNode request, BreakoutLimits limits) {
    MeetingRules rules = new MeetingRules(limits);
    rules.plainFields(request);
    rules.breakoutRoom(request.path("settings").path("breakout_room"));
    if (!rules.errors.isEmpty()) {
      throw ZoomError.invalid(rules.errors);
    }
  }

  private void plainFields(ObjectNode request) {
    require(
        request.path("topic").asText().length() <= MAX_TOPIC,
        "topic",
        "Topic exceeds maximum characters of " + MAX_TOPIC + ".");
    JsonNode type = request.path("type");
    require(
        type.isMissingNode() || (type.isInt() && TYPES.contains(type.asInt())),
        "type",
        "Invalid type; it is 1, 2, 3 or 8.");
    JsonNode duration = request.path("duration");
    require(
        duration.isMissingNode() || (duration.isInt() && duration.asInt() > 0),
        "duration",
        "Invalid duration; it is a number of minutes.");
    require(
        request.path("password").asText().length() <= MAX_PASSWORD,
        "password",
        "Password exceeds maximum characters of " + MAX_PASSWORD + ".");
    require(
        isZone(request.path("timezone").asText("UTC")),
        "timezone",
        "Invalid timezone; it is a name such as Europe/Berlin.");
  }

  private void breakoutRoom(JsonNode breakout) {
    String field = "settings.breakout_room.rooms";
    JsonNode rooms = breakout.path("rooms");
    require(
        rooms.size() <= limits.rooms(), field, "The maximum of rooms is " + limits.rooms() + ".");
    Set<String> names = new HashSet<>();
    int participants = 0;
    for (JsonNode room : rooms) {
      String name = room.path("name").asText();
      require(!name.isBlank(), field + ".name", "A room needs a name.");
      require(names.add(name), field + ".name", "Two rooms are named '" + name + "'.");
      for (JsonNode email : room.path("participants")) {
        participants++;
        require(
            email.asText().contains("@"),
            field + ".participants",
            "Not an e-mail address: " + email.asText() + ".");
      }
    }
    require(
        participants <= limits.participants(),
        field + ".participants",
        "The maximum of participants in all rooms is " + limits.participants() + ".");
  }

  private void require(boolean kept, String field, String message) {
    if (!kept) {
      errors.add(new ZoomError.FieldError(field, message));
    }
  }

  private static boolean isZone(String name) {
    try {
      ZoneId.of(name);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
