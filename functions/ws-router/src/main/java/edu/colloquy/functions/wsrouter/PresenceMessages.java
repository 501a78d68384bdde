package edu.colloquy.functions.wsrouter;

import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.meeting.presence.MatchParticipant;
import edu.colloquy.domain.session.SessionId;

/** Messages about who is in the meeting. */
final class PresenceMessages {
  private final MatchParticipant matchParticipant;

  PresenceMessages(MatchParticipant matchParticipant) {
    this.matchParticipant = matchParticipant;
  }

  ServerMessage match(ClientMessage.MatchParticipant match) {
    return matchParticipant.match(
        new SessionId(match.sessionId()), match.participantUuid(), match.studentId());
  }
}
