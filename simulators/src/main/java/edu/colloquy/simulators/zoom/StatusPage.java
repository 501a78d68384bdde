package edu.colloquy.simulators.zoom;

import static java.util.stream.Collectors.joining;

import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.MeetingRole;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.util.StringUtil;

/**
 * {@code GET /}: meetings, rooms and people of the moment, with the ids by which REST, webhooks,
 * RTMS and the Meeting SDK name them, for a person to look at.
 */
final class StatusPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8"><meta http-equiv="refresh" content="2">
      <title>Zoom simulator</title>
      <style>
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 64em; margin: 2em auto; padding: 0 1em }
        h2 { margin: 1.5em 0 0 }
        p { margin: .2em 0 .8em; color: #555 }
        table { border-collapse: collapse; width: 100%% }
        th, td { text-align: left; border-bottom: 1px solid #ddd; padding: .3em 1em .3em 0 }
        th { font-weight: 600; color: #555 }
        code { font-size: 12px; color: #555 }
      </style>
      <h1>Zoom simulator</h1>
      <p>This server stands in for Zoom on this machine: nobody here is a person.
      %s
      </html>
      """;

  private static final String SECTION =
      """
      <h2>%s</h2>
      <p>Meeting %s, %s, host %s, %d breakout rooms planned, UUID <code>%s</code></p>
      %s
      """;

  private static final String TABLE =
      """
      <table>
        <tr><th>Room<th>Name<th>Role<th>user_id<th>participant_uuid<th>customer_key
      %s
      </table>
      """;

  private final Meetings meetings;

  StatusPage(Meetings meetings) {
    this.meetings = meetings;
  }

  String html() {
    String sections =
        meetings.all().stream()
            .sorted(Comparator.comparing(Meeting::createdAt).reversed())
            .map(StatusPage::section)
            .collect(joining());
    return PAGE.formatted(sections.isEmpty() ? "<p>No meetings yet.</p>" : sections);
  }

  private static String section(Meeting meeting) {
    return SECTION.formatted(
        escaped(meeting.details().topic()),
        meeting.number(),
        meeting.live().status().name().toLowerCase(Locale.ROOT),
        escaped(meeting.host().email()),
        meeting.details().rooms().size(),
        escaped(meeting.uuid()),
        table(meeting.live().participants()));
  }

  private static String table(List<Participant> people) {
    return people.isEmpty()
        ? "<p>Nobody is in it.</p>"
        : TABLE.formatted(people.stream().map(StatusPage::row).collect(joining("\n")));
  }

  private static String row(Participant one) {
    Attendee attendee = one.attendee();
    return "  <tr><td>%s<td>%s<td>%s<td>%d<td><code>%s</code><td><code>%s</code>"
        .formatted(
            one.roomName().isEmpty() ? "Main session" : escaped(one.roomName()),
            escaped(attendee.userName()),
            role(one.role()),
            one.userId(),
            one.uuid(),
            escaped(attendee.customerKey()));
  }

  private static String role(MeetingRole role) {
    return switch (role) {
      case HOST -> "host";
      case CO_HOST -> "co-host";
      case PARTICIPANT -> "";
    };
  }

  private static String escaped(String text) {
    return StringUtil.sanitizeXmlString(text);
  }
}
