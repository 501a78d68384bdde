package edu.colloquy.functions.restapi;

import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.conversation.ConversationRepository;
import edu.colloquy.domain.conversation.TranscriptSegment;
import edu.colloquy.domain.cost.CostRepository;
import edu.colloquy.domain.meeting.presence.PresenceView;
import edu.colloquy.domain.report.ReportRepository;
import edu.colloquy.domain.room.RoomChange;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionChange;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.session.SessionView;
import java.util.List;
import java.util.Optional;

/** /api/sessions/{id} and /api/rooms/{id}. */
final class SessionRoutes {
  private static final int WHOLE_TRANSCRIPT = 10_000;

  record SessionDetail(ServerMessage.SessionStatus session, List<SessionChange> history) {}

  record RoomDetail(
      String roomId, List<ServerMessage.TranscriptUpdate> transcript, List<RoomChange> history) {}

  private final SessionRepository sessions;
  private final RoomRepository rooms;
  private final PresenceView presence;
  private final CostRepository costs;
  private final ConversationRepository conversations;
  private final ReportRepository reports;

  SessionRoutes(
      SessionRepository sessions,
      RoomRepository rooms,
      PresenceView presence,
      CostRepository costs,
      ConversationRepository conversations,
      ReportRepository reports) {
    this.sessions = sessions;
    this.rooms = rooms;
    this.presence = presence;
    this.costs = costs;
    this.conversations = conversations;
    this.reports = reports;
  }

  Object session(HttpRequest request) {
    Session session = require(request.path("id"));
    return new SessionDetail(
        SessionView.status(
            session,
            rooms.ofSession(session.id()),
            presence.of(session),
            costs.ofSession(session.id())),
        sessions.changes(session.id()));
  }

  Object report(HttpRequest request) {
    Session session = require(request.path("id"));
    return reports
        .report(session.id())
        .orElseThrow(() -> ContractException.notFound("report yet for", session.id().toString()));
  }

  Object transcript(HttpRequest request) {
    RoomId id = RoomId.parse(request.path("id"));
    if (rooms.find(id).isEmpty()) {
      throw ContractException.notFound("room", id.toString());
    }
    return new RoomDetail(
        id.toString(),
        conversations.segments(id, WHOLE_TRANSCRIPT, Optional.empty()).stream()
            .map(TranscriptSegment::toUpdate)
            .toList(),
        rooms.changes(id));
  }

  private Session require(String id) {
    return sessions
        .find(new SessionId(id))
        .orElseThrow(() -> ContractException.notFound("session", id));
  }
}
