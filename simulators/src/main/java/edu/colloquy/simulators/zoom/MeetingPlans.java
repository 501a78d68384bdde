package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.zoom.meeting.MeetingPlan;
import java.util.List;
import java.util.stream.Stream;

/** What a meeting's {@code settings} mean for its life (developers.zoom.us, Meetings). */
final class MeetingPlans {
  private MeetingPlans() {}

  static MeetingPlan of(MeetingDetails details, BreakoutLimits limits, ZoomUser host) {
    JsonNode settings = settings(details);
    return new MeetingPlan(
        details.rooms(),
        limits.rooms(),
        settings.path("waiting_room").asBoolean(false),
        settings.path("join_before_host").asBoolean(false),
        host.hostKey());
  }

  /** Whether a user is named in {@code alternative_hosts}. */
  static boolean isAlternativeHost(MeetingDetails details, ZoomUser user) {
    return alternativeHosts(details).stream().anyMatch(user::isCalled);
  }

  /** {@code alternative_hosts}: ids or e-mails with commas or semicolons. */
  static List<String> alternativeHosts(MeetingDetails details) {
    return Stream.of(settings(details).path("alternative_hosts").asText().split("[,;]"))
        .map(String::strip)
        .filter(named -> !named.isEmpty())
        .toList();
  }

  private static JsonNode settings(MeetingDetails details) {
    return details.requested().path("settings");
  }
}
