package edu.colloquy.functions.zoomwebhook;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.session.EndSession;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.session.SessionTrigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a session makes of what happens in its meeting; events of no concern are let pass. */
final class MeetingEvents {
  private static final Logger log = LoggerFactory.getLogger(MeetingEvents.class);

  private final SessionRepository sessions;
  private final EndSession endSession;

  MeetingEvents(SessionRepository sessions, EndSession endSession) {
    this.sessions = sessions;
    this.endSession = endSession;
  }

  void take(String event, JsonNode payload) {
    if (event.equals("meeting.ended")) {
      sessions
          .findByMeeting(payload.path("object").path("id").asText())
          .ifPresent(
              session ->
                  endSession.end(
                      session.id(), SessionTrigger.MEETING_ENDED, "The meeting ended in Zoom."));
    } else {
      log.debug("Zoom tells of {}", event);
    }
  }
}
