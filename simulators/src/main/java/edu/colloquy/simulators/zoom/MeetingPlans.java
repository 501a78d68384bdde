package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.zoom.meeting.MeetingPlan;
import java.util.stream.Stream;

/** What a meeting's {@code settings} mean for its life (developers.zoom.us, Meetings). */
final class MeetingPlans {
  private MeetingPlans() {}

  static MeetingPlan of(MeetingDetails details, BreakoutLimits limits) {
    JsonNode settings = settings(details);
    return new MeetingPlan(
        details.rooms(),
        limits.rooms(),
        settings.path("waiting_room").asBoolean(false),
        settings.path("join_before_host").asBoolean(false));
  }

  /** Whether somebody is named in {@code alternative_hosts}: e-mails with commas or semicolons. */
  static boolean isAlternativeHost(MeetingDetails details, String email) {
    return Stream.of(settings(details).path("alternative_hosts").asText().split("[,;]"))
        .map(String::strip)
        .filter(named -> !named.isEmpty())
        .anyMatch(email::equalsIgnoreCase);
  }

  private static JsonNode settings(MeetingDetails details) {
    return details.requested().path("settings");
  }
}
