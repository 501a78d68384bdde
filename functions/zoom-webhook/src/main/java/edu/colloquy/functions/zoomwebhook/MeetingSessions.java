package edu.colloquy.functions.zoomwebhook;

import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionRepository;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the session that an event is about. A meeting stays its session's, so the last few are kept
 * as they were when they were found: good for their id and professor, not for their status.
 * Thread-safe.
 */
final class MeetingSessions {
  private static final int KEPT = 64;

  private final SessionRepository sessions;
  private final Map<String, Session> kept = new LinkedHashMap<>();

  MeetingSessions(SessionRepository sessions) {
    this.sessions = sessions;
  }

  /** By the meeting's number, which stays, or else by its UUID. */
  Optional<Session> of(WebhookEvent event) {
    return byName(event.meetingNumber()).or(() -> byName(event.meetingUuid()));
  }

  private Optional<Session> byName(String numberOrUuid) {
    Optional<Session> known = known(numberOrUuid);
    if (known.isPresent() || numberOrUuid.isEmpty()) {
      return known;
    }
    Optional<Session> found = sessions.findByMeeting(numberOrUuid);
    found.ifPresent(session -> keep(numberOrUuid, session));
    return found;
  }

  private Optional<Session> known(String numberOrUuid) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(numberOrUuid));
    }
  }

  private void keep(String numberOrUuid, Session session) {
    synchronized (kept) {
      if (kept.size() >= KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(numberOrUuid, session);
    }
  }
}
