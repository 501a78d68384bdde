package edu.colloquy.functions.zoomwebhook;

import edu.colloquy.domain.meeting.presence.Person;
import edu.colloquy.domain.meeting.presence.Sighting;
import edu.colloquy.domain.meeting.presence.Sighting.Kind;
import edu.colloquy.domain.meeting.presence.Stamp;
import edu.colloquy.domain.meeting.presence.TrackParticipants;
import edu.colloquy.domain.session.Session;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Somebody comes, goes, or changes rooms. */
final class ParticipantEvents {
  private final MeetingSessions meetings;
  private final TrackParticipants track;
  private final InstantSource clock;

  ParticipantEvents(MeetingSessions meetings, TrackParticipants track, InstantSource clock) {
    this.meetings = meetings;
    this.track = track;
    this.clock = clock;
  }

  Outcome take(WebhookEvent event) {
    Optional<Session> session = meetings.of(event);
    if (session.isEmpty()) {
      return Outcome.UNKNOWN_MEETING;
    }
    Optional<Sighting> sighting = sighting(event);
    sighting.ifPresent(it -> track.saw(session.get(), it));
    return sighting.isPresent() ? Outcome.TAKEN : Outcome.INCOMPLETE;
  }

  private Optional<Sighting> sighting(WebhookEvent event) {
    Kind kind = kind(event);
    Optional<String> room =
        Optional.of(event.object().path("breakout_room_uuid").asText())
            .filter(uuid -> !uuid.isEmpty());
    boolean needsRoom = kind == Kind.ENTERED_ROOM || kind == Kind.LEFT_ROOM;
    Person person = event.person();
    if (person.participantUuid().isEmpty() || needsRoom && room.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Sighting(kind, person, room, stamp(event, kind)));
  }

  private Stamp stamp(WebhookEvent event, Kind kind) {
    String field = kind == Kind.JOINED || kind == Kind.ENTERED_ROOM ? "join_time" : "leave_time";
    return Stamp.of(
        WebhookEvent.time(event.participant().path(field)),
        event.sentAt().orElseGet(clock::instant));
  }

  private static Kind kind(WebhookEvent event) {
    return switch (event.name()) {
      case "meeting.participant_joined" -> Kind.JOINED;
      case "meeting.participant_joined_breakout_room" -> Kind.ENTERED_ROOM;
      case "meeting.participant_left_breakout_room" -> Kind.LEFT_ROOM;
      case "meeting.participant_left" -> isMove(event) ? Kind.MOVED : Kind.LEFT;
      default -> throw new IllegalArgumentException(event.name() + " is of no participant");
    };
  }

  /** Zoom tells of a move into a breakout room as if the meeting was left, but for the reason. */
  private static boolean isMove(WebhookEvent event) {
    String reason = event.participant().path("leave_reason").asText();
    return reason.toLowerCase(Locale.ROOT).contains("breakout");
  }
}
