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

/**
 * Pushes at once, while the caller waits: for Lambda functions. Everything but interim transcripts
 * is kept for a while, so that a client that comes back can be sent what it missed. Thread-safe.
 */
public final class ConnectionNotifier implements RoomNotifier {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionNotifier.class);

  private final Pushes pushes;
  private final ConnectionRepository connections;
  private final ConnectionPoster poster;

  /**
   * @param pushes numbers and keeps
   * @param connections who is there
   * @param poster the way to them
   */
  public ConnectionNotifier(
      Pushes pushes, ConnectionRepository connections, ConnectionPoster poster) {
    this.pushes = pushes;
    this.connections = connections;
    this.poster = poster;
  }

  @Override
  public void push(Audience audience, ServerMessage message) {
    try {
      deliver(List.of(new Push(audience, message)));
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
        .forEach(push -> poster.post(connection.id(), push.frame()));
  }

  /** Who is to be told what, as it is stored from now on. */
  Receivers receivers() {
    return new Receivers(connections);
  }

  /** Numbers the pushes of one session, keeps them, and sends them in order. */
  void deliver(List<Push> some) {
    Receivers receivers = receivers();
    long event = pushes.reserve(some.getFirst().audience().session(), some.size());
    for (Push push : some) {
      deliver(push, event++, receivers.of(push.audience()));
    }
  }

  /** The next numbers of a session, for {@link #send}. */
  long reserve(SessionId session, int count) {
    return pushes.reserve(session, count);
  }

  /** Sends a frame that is not kept. */
  void send(ServerMessage message, long event, List<Connection> receivers) {
    String frame = Frame.push(message, event).toJson();
    receivers.forEach(connection -> poster.post(connection.id(), frame));
  }

  private void deliver(Push push, long event, List<Connection> receivers) {
    Frame frame = Frame.push(push.message(), event);
    String json = frame.toJson();
    if (!push.isInterim()) {
      pushes.keep(new Pushes.Kept(event, push.audience(), json));
    }
    receivers.forEach(
        connection ->
            connection
                .answeredBy(frame.type())
                .map(frame::answering)
                .ifPresentOrElse(
                    answer -> poster.post(connection.id(), answer),
                    () -> poster.post(connection.id(), json)));
  }
}
