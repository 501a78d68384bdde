package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A meeting as the REST API shows it. */
final class MeetingJson {
  private final Tokens<ZoomUser> zaks;

  MeetingJson(Tokens<ZoomUser> zaks) {
    this.zaks = zaks;
  }

  /**
   * Shows a meeting.
   *
   * @param host host and port by which the simulator was reached, for its links
   */
  ObjectNode of(Meeting meeting, String host) {
    String baseUrl = "http://" + host;
    MeetingDetails details = meeting.details();
    ObjectNode requested = details.requested();
    ObjectNode json =
        Http.object()
            .put("uuid", meeting.uuid())
            .put("id", meeting.id())
            .put("host_id", meeting.host().id())
            .put("host_email", meeting.host().email())
            .put("topic", details.topic())
            .put("type", details.type())
            .put("status", status(meeting))
            .put("start_time", requested.path("start_time").asText(time(meeting.createdAt())))
            .put("duration", details.durationMin())
            .put("timezone", details.timezone())
            .put("agenda", requested.path("agenda").asText())
            .put("created_at", time(meeting.createdAt()))
            .put("start_url", baseUrl + startPath(meeting))
            .put("join_url", baseUrl + joinPath(meeting))
            .put("password", meeting.passcodes().plain())
            .put("encrypted_password", meeting.passcodes().inLink());
    json.set("settings", requested.path("settings").deepCopy());
    if (json.get("settings").isMissingNode()) {
      json.putObject("settings");
    }
    return json;
  }

  /** A meeting as it stands in a list: without what only its details show. */
  ObjectNode inList(Meeting meeting, String host) {
    return of(meeting, host)
        .retain(
            "uuid",
            "id",
            "host_id",
            "topic",
            "type",
            "start_time",
            "duration",
            "timezone",
            "agenda",
            "created_at",
            "join_url");
  }

  /** Zoom shows a meeting that is over as waiting, since it could be started again. */
  private static String status(Meeting meeting) {
    return meeting.live().status() == LiveMeeting.Status.STARTED ? "started" : "waiting";
  }

  private static String joinPath(Meeting meeting) {
    return "/j/" + meeting.number() + "?pwd=" + meeting.passcodes().inLink();
  }

  /** Whoever has this link is the host: it carries a ZAK. */
  private String startPath(Meeting meeting) {
    return "/s/" + meeting.number() + "?zak=" + zaks.issue(meeting.host());
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
