package edu.colloquy.simulators.zoom;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import edu.colloquy.simulators.zoom.meeting.Participant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.util.StringUtil;

/** {@code GET /}: meetings, rooms and people of the moment, for a person to look at. */
final class StatusPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8"><title>Zoom simulator</title>
      <style>
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 50em; margin: 2em auto }
        table { border-collapse: collapse; width: 100%% }
        td { border-top: 1px solid #ddd; padding: .3em 1em .3em 0; vertical-align: top }
        small { color: #666 }
      </style>
      <h1>Zoom simulator</h1>
      %s
      </html>
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
    return "<h2>%s</h2><p><small>%s, %s, %d rooms planned</small></p><table>%s</table>"
        .formatted(
            escaped(meeting.details().topic()),
            meeting.number(),
            meeting.live().status().name().toLowerCase(Locale.ROOT),
            meeting.details().rooms().size(),
            rooms(meeting.live().participants()));
  }

  private static String rooms(List<Participant> people) {
    return people.stream()
        .collect(
            groupingBy(
                Participant::roomName,
                LinkedHashMap::new,
                mapping(participant -> participant.attendee().userName(), joining(", "))))
        .entrySet()
        .stream()
        .map(room -> row(room.getKey(), room.getValue()))
        .collect(joining());
  }

  private static String row(String room, String names) {
    String title = room.isEmpty() ? "Main session" : room;
    return "<tr><td>" + escaped(title) + "<td>" + escaped(names);
  }

  private static String escaped(String text) {
    return StringUtil.sanitizeXmlString(text);
  }
}
