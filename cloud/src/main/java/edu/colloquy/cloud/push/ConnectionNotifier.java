package edu.colloquy.cloud.push;

import edu.colloquy.cloud.dynamodb.Pushes;
import edu.colloquy.contract.ws.Frame;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/**
 * Pushes at once, while the caller waits: for Lambda functions. Everything but interim transcripts
 * is kept for a while, so that a client that comes back can be sent what it missed. Thread-safe.
 */
public final class ConnectionNotifier implements RoomNotifier {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionNotifier.class);

  private final Pushes pushes;
  private final Connections connections;

  /**
   * @param pushes numbers and keeps
   * @param connections who is there
   * @param gateway the way to them
   */
  public ConnectionNotifier(
      Pushes pushes, ConnectionRepository connections, ApiGatewayManagementApiClient gateway) {
    this.pushes = pushes;
    this.connections = new Connections(connections, gateway);
  }

  @Override
  public void push(Audience audience, ServerMessage message) {
    try {
      SessionId session = audience.session();
      deliver(List.of(new Push(audience, message)), connections.ofSession(session));
    } catch (RuntimeException e) {
      LOG.error("A push to {} was lost: {}", audience.session(), e.getMessage(), e);
    }
  }

  /**
   * Sends again what a connection missed.
   *
   * @param after the number of the last push it has
   */
  public void replay(Connection connection, long after) {
    pushes.since(connection.session(), after).stream()
        .filter(push -> connection.isIn(push.audience()))
        .forEach(push -> connections.post(connection.id(), push.frame()));
  }

  /** The connections of a session, as they are stored now. */
  List<Connection> connectionsOf(SessionId session) {
    return connections.ofSession(session);
  }

  /** Numbers the pushes of one session, keeps them, and sends them in order. */
  void deliver(List<Push> some, List<Connection> audience) {
    long event = pushes.reserve(some.getFirst().audience().session(), some.size());
    for (Push push : some) {
      deliver(push, event++, audience);
    }
  }

  /** The next numbers of a session, for {@link #send}. */
  long reserve(SessionId session, int count) {
    return pushes.reserve(session, count);
  }

  /** Sends a frame that is not kept. */
  void send(ServerMessage message, long event, List<Connection> receivers) {
    String frame = Frame.push(message, event).toJson();
    receivers.forEach(connection -> connections.post(connection.id(), frame));
  }

  private void deliver(Push push, long event, List<Connection> audience) {
    String frame = Frame.push(push.message(), event).toJson();
    if (!push.isInterim()) {
      pushes.keep(new Pushes.Kept(event, push.audience(), frame));
    }
    audience.stream()
        .filter(connection -> connection.isIn(push.audience()))
        .forEach(connection -> connections.post(connection.id(), frame));
  }
}
