package edu.colloquy.simulators.zoom.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The open breakout rooms of a meeting, and who belongs into which. Does not change. */
final class BreakoutRooms {
  private final Map<String, Room> byName = new LinkedHashMap<>();
  private final Map<String, Room> byEmail = new HashMap<>();

  BreakoutRooms(List<RoomPlan> plans) {
    for (RoomPlan plan : plans) {
      Room room = Room.breakout(plan.name());
      byName.put(plan.name(), room);
      plan.participants().forEach(email -> byEmail.put(key(email), room));
    }
  }

  Collection<Room> all() {
    return byName.values();
  }

  Optional<Room> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The room that was pre-assigned to the account with this e-mail. */
  Optional<Room> assignedTo(String email) {
    return Optional.ofNullable(byEmail.get(key(email)));
  }

  private static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
