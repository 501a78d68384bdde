package edu.colloquy.functions.zoomwebhook;

import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionRepository;
import java.util.Optional;

/** Finds the session that an event is about. */
final class MeetingSessions {
  private final SessionRepository sessions;

  MeetingSessions(SessionRepository sessions) {
    this.sessions = sessions;
  }

  /** By the meeting's number, which stays, or else by its UUID. */
  Optional<Session> of(WebhookEvent event) {
    return byName(event.meetingNumber()).or(() -> byName(event.meetingUuid()));
  }

  private Optional<Session> byName(String numberOrUuid) {
    return numberOrUuid.isEmpty() ? Optional.empty() : sessions.findByMeeting(numberOrUuid);
  }
}
