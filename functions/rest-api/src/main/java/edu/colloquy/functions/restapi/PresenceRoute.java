package edu.colloquy.functions.restapi;

import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.domain.meeting.presence.MatchParticipant;
import edu.colloquy.domain.session.SessionId;

/**
 * POST /api/match-participant: as the WebSocket API's MATCH_PARTICIPANT, with its payload; the
 * answer is the payload of PARTICIPANT_UPDATE.
 */
final class PresenceRoute {
  private final MatchParticipant matchParticipant;

  PresenceRoute(MatchParticipant matchParticipant) {
    this.matchParticipant = matchParticipant;
  }

  Object match(HttpRequest request) {
    var match = Json.read(request.body(), ClientMessage.MatchParticipant.class);
    return matchParticipant.match(
        new SessionId(match.sessionId()), match.participantUuid(), match.studentId());
  }
}
