package edu.colloquy.functions.createsession;

import edu.colloquy.cloud.edge.WebSocketEdge;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.Request;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.session.CreateSession;
import java.util.Optional;

/**
 * Answers CREATE_SESSION: the connection it came by watches the session from its first step on, and
 * its request is answered by the push of SESSION_CREATED (or SESSION_ENDED, should it fail).
 */
final class CreateSessionAnswer implements WebSocketEdge.Answerer {
  private final CreateSession createSession;

  CreateSessionAnswer(CreateSession createSession) {
    this.createSession = createSession;
  }

  @Override
  public Optional<ServerMessage> answer(Request request, String connectionId) {
    if (!(request.message() instanceof ClientMessage.CreateSession wish)) {
      throw new ContractException(
          ErrorCode.UNKNOWN_TYPE, "type", "Only CREATE_SESSION is answered here.");
    }
    createSession.create(wish, connectionId, request.requestId());
    return Optional.empty();
  }
}
