package edu.colloquy.cloud.edge;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.ws.Frame;
import edu.colloquy.contract.ws.Request;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.ServiceException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the messages of the WebSocket API: reads a frame strictly, has it answered, and sends the
 * reply over the same connection; every error becomes an ERROR reply. Thread-safe.
 */
public final class WebSocketEdge {
  private static final Logger log = LoggerFactory.getLogger(WebSocketEdge.class);

  /** What answers requests. */
  public interface Answerer {
    /**
     * Answers a request.
     *
     * @param connectionId the connection it came by
     * @return the reply, or empty when a later push will be the reply
     */
    Optional<ServerMessage> answer(Request request, String connectionId);
  }

  private final Answerer answerer;
  private final BiConsumer<String, Frame> send;

  /**
   * @param answerer answers requests
   * @param send sends a frame to a connection
   */
  public WebSocketEdge(Answerer answerer, BiConsumer<String, Frame> send) {
    this.answerer = answerer;
    this.send = send;
  }

  /** Takes a frame that came by a connection. */
  public void take(String connectionId, String frame) {
    try {
      Request request = Request.parse(frame);
      answerer
          .answer(request, connectionId)
          .ifPresent(reply -> send.accept(connectionId, Frame.reply(reply, request.requestId())));
    } catch (ContractException e) {
      fail(connectionId, frame, e);
    } catch (ServiceException e) {
      fail(
          connectionId,
          frame,
          new ContractException(ErrorCode.OUTSIDE_SERVICE_FAILED, e.getMessage()));
    } catch (RuntimeException e) {
      log.error("A message could not be answered", e);
      fail(
          connectionId,
          frame,
          new ContractException(ErrorCode.INTERNAL, "Something went wrong here."));
    }
  }

  private void fail(String connectionId, String frame, ContractException error) {
    send.accept(connectionId, Frame.error(error, Request.requestId(frame)));
  }
}
