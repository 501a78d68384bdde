package edu.colloquy.integrations.zoom;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.MeetingRequest.BreakoutRoom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How many breakout rooms a meeting may have, and how many people may be put into them beforehand.
 * Zoom refuses more in words that name neither; it depends on the account's plan.
 *
 * @param rooms in a meeting
 * @param participants assigned beforehand, in all rooms together
 */
record BreakoutLimits(int rooms, int participants) {
  /** Of an account without a larger-rooms plan. */
  static final BreakoutLimits STANDARD = new BreakoutLimits(50, 200);

  /**
   * The limits as the settings say, {@link #STANDARD} where they say nothing.
   *
   * @param setting gives ZOOM_BREAKOUT_ROOMS and ZOOM_BREAKOUT_PARTICIPANTS, or null
   */
  static BreakoutLimits from(UnaryOperator<String> setting) {
    return new BreakoutLimits(
        number(setting, "ZOOM_BREAKOUT_ROOMS", STANDARD.rooms),
        number(setting, "ZOOM_BREAKOUT_PARTICIPANTS", STANDARD.participants));
  }

  /**
   * Checks what is planned.
   *
   * @throws ServiceException naming the limit that it breaks, and the cure
   */
  void check(List<BreakoutRoom> planned) {
    require(
        planned.size() <= rooms,
        "a meeting of this account may have %d breakout rooms, and %d are planned."
                .formatted(rooms, planned.size())
            + " Make two sessions of it, or have Zoom add larger breakout rooms to the account and"
            + " raise ZOOM_BREAKOUT_ROOMS.");
    long assigned = planned.stream().filter(room -> !room.studentEmail().isBlank()).count();
    require(
        assigned <= participants,
        "%d people may be put into breakout rooms beforehand, and %d are planned."
                .formatted(participants, assigned)
            + " Make two sessions of it, or have Zoom raise the account's limit and raise"
            + " ZOOM_BREAKOUT_PARTICIPANTS.");
    Set<String> names = new HashSet<>();
    for (BreakoutRoom room : planned) {
      require(
          names.add(room.name()),
          "two breakout rooms are named %s. Give each its own name.".formatted(room.name()));
    }
  }

  private static void require(boolean kept, String otherwise) {
    if (!kept) {
      throw ServiceException.refused(ZoomHttp.SERVICE, otherwise);
    }
  }

  private static int number(UnaryOperator<String> setting, String name, int otherwise) {
    String value = setting.apply(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          name + " has to be a number, not " + value + "; template.yaml sets it.", e);
    }
  }
}
