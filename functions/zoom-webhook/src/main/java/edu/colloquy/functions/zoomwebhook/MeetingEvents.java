package edu.colloquy.functions.zoomwebhook;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.meeting.presence.MeetingInstance;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.session.EndSession;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.session.SessionTrigger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A meeting starts and ends. */
final class MeetingEvents {
  private final MeetingSessions meetings;
  private final SessionRepository sessions;
  private final PresenceRepository presence;
  private final EndSession endSession;
  private final InstantSource clock;

  MeetingEvents(
      MeetingSessions meetings,
      SessionRepository sessions,
      PresenceRepository presence,
      EndSession endSession,
      InstantSource clock) {
    this.meetings = meetings;
    this.sessions = sessions;
    this.presence = presence;
    this.endSession = endSession;
    this.clock = clock;
  }

  /** Each start gives the meeting a new UUID, and RTMS knows meetings by nothing else. */
  Outcome started(WebhookEvent event) {
    Optional<Session> session = meetings.of(event);
    if (session.isEmpty()) {
      return Outcome.UNKNOWN_MEETING;
    }
    if (event.meetingUuid().isEmpty()) {
      return Outcome.INCOMPLETE;
    }
    sessions.linkMeeting(session.get().id(), event.meetingUuid());
    presence.started(session.get().id(), new MeetingInstance(event.meetingUuid(), startOf(event)));
    return Outcome.TAKEN;
  }

  /** The end of the meeting is the session's, unless it has been started anew since. */
  Outcome ended(WebhookEvent event) {
    Optional<Session> session = meetings.of(event);
    if (session.isEmpty()) {
      return Outcome.UNKNOWN_MEETING;
    }
    if (isOfEarlierInstance(session.get(), event)) {
      return Outcome.OVERTAKEN;
    }
    endSession.end(session.get().id(), SessionTrigger.MEETING_ENDED, "The meeting ended in Zoom.");
    return Outcome.TAKEN;
  }

  private boolean isOfEarlierInstance(Session session, WebhookEvent event) {
    return !event.meetingUuid().isEmpty()
        && presence
            .instance(session.id())
            .filter(running -> !running.uuid().equals(event.meetingUuid()))
            .filter(running -> !startOf(event).isAfter(running.startedAt()))
            .isPresent();
  }

  private Instant startOf(WebhookEvent event) {
    JsonNode start = event.object().path("start_time");
    return WebhookEvent.time(start).or(event::sentAt).orElseGet(clock::instant);
  }
}
