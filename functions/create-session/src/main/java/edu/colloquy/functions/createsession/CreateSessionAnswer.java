package edu.colloquy.functions.createsession;

import edu.colloquy.cloud.edge.WebSocketEdge;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.Request;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.CreateSession;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionView;
import java.util.Optional;

/**
 * Answers CREATE_SESSION: the connection it came by watches the session from its first step on, and
 * its request is answered by the push of SESSION_CREATED (or SESSION_ENDED, should it fail). A
 * request sent again after that push is answered at once.
 */
final class CreateSessionAnswer implements WebSocketEdge.Answerer {
  private final CreateSession createSession;
  private final RoomRepository rooms;

  CreateSessionAnswer(CreateSession createSession, RoomRepository rooms) {
    this.createSession = createSession;
    this.rooms = rooms;
  }

  @Override
  public Optional<ServerMessage> answer(Request request, String connectionId) {
    if (!(request.message() instanceof ClientMessage.CreateSession wish)) {
      throw new ContractException(
          ErrorCode.UNKNOWN_TYPE, "type", "Only CREATE_SESSION is answered here.");
    }
    Session session = createSession.create(wish, connectionId, request.requestId());
    return switch (session.status()) {
      case CREATING, FAILING -> Optional.empty();
      case LIVE, ENDING -> Optional.of(SessionView.created(session, rooms.ofSession(session.id())));
      case ENDED, FAILED -> Optional.of(SessionView.ended(session, rooms.ofSession(session.id())));
    };
  }
}
