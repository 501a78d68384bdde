package edu.colloquy.functions.wsrouter;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.cost.CostRepository;
import edu.colloquy.domain.meeting.presence.PresenceView;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.notice.MissedPushes;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.EndSession;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionTrigger;
import edu.colloquy.domain.session.SessionView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Messages about a whole session. */
final class SessionMessages {
  private final SessionLifecycle lifecycle;
  private final EndSession endSession;
  private final RoomRepository rooms;
  private final PresenceView presence;
  private final CostRepository costs;
  private final ConnectionRepository connections;
  private final MissedPushes missed;

  SessionMessages(
      SessionLifecycle lifecycle,
      EndSession endSession,
      RoomRepository rooms,
      PresenceView presence,
      CostRepository costs,
      ConnectionRepository connections,
      MissedPushes missed) {
    this.lifecycle = lifecycle;
    this.endSession = endSession;
    this.rooms = rooms;
    this.presence = presence;
    this.costs = costs;
    this.connections = connections;
    this.missed = missed;
  }

  /** Answered at once if the session is over, else by the push of its end. */
  Optional<ServerMessage> end(
      ClientMessage.EndSession end, String connection, Optional<String> requestId) {
    SessionId id = new SessionId(end.sessionId());
    lifecycle.require(id);
    requestId.ifPresent(
        request ->
            connections.subscribe(
                connections
                    .find(connection, id)
                    .orElse(Connection.watcher(connection, id))
                    .awaiting("SESSION_ENDED", request)));
    Session session =
        endSession.end(id, SessionTrigger.END_REQUESTED, "The professor ended the session.");
    return session.status().isOver()
        ? Optional.of(SessionView.ended(session, rooms.ofSession(id)))
        : Optional.empty();
  }

  ServerMessage status(ClientMessage.GetSessionStatus get) {
    Session session = lifecycle.require(new SessionId(get.sessionId()));
    return SessionView.status(
        session,
        rooms.ofSession(session.id()),
        presence.of(session),
        costs.ofSession(session.id()));
  }

  ServerMessage subscribe(ClientMessage.Subscribe subscribe, String connection) {
    Session session = lifecycle.require(new SessionId(subscribe.sessionId()));
    Set<RoomId> wanted =
        subscribe.roomIds().orElse(List.of()).stream()
            .map(RoomId::parse)
            .collect(Collectors.toUnmodifiableSet());
    Connection before =
        connections
            .find(connection, session.id())
            .orElse(Connection.watcher(connection, session.id()));
    Connection now = before.watching(wanted, subscribe.batch().orElse(false));
    connections.subscribe(now);
    subscribe.afterEvent().ifPresent(event -> missed.replay(now, event));
    return new ServerMessage.Subscribed(
        session.id().toString(), wanted.stream().map(RoomId::toString).sorted().toList());
  }

  ServerMessage report(ClientMessage.GetReport get) {
    Session session = lifecycle.require(new SessionId(get.sessionId()));
    return session
        .reportUrl()
        .map(url -> new ServerMessage.SessionReportReady(session.id().toString(), url))
        .orElseThrow(() -> ContractException.notFound("report yet for", get.sessionId()));
  }
}
