package edu.colloquy.cloud.push;

import edu.colloquy.cloud.dynamodb.Pushes;
import edu.colloquy.contract.ws.Frame;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.notice.MissedPushes;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes at once, while the caller waits: for Lambda functions. Everything but interim transcripts
 * and RTMS words is kept for a while, so that a client that comes back can be sent what it missed.
 * Thread-safe.
 */
public final class ConnectionNotifier implements RoomNotifier, MissedPushes {
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
      Push push = new Push(audience, message);
      if (push.isPassing()) {
        pass(List.of(push), passingReceivers());
      } else {
        deliver(List.of(push));
      }
    } catch (RuntimeException e) {
      LOG.error("A push to {} was lost: {}", audience.session(), e.getMessage(), e);
    }
  }

  @Override
  public void replay(Connection connection, long after) {
    pushes.since(connection.session(), after).stream()
        .filter(push -> connection.isIn(push.audience()))
        .forEach(push -> poster.post(connection.id(), push.frame()));
  }

  /** Who is to be told what in a session, as it is stored now. */
  Receivers receivers(SessionId session) {
    return Receivers.ofAll(session, connections);
  }

  /** Numbers the pushes of one session, keeps them, and sends them in order. */
  void deliver(List<Push> some) {
    List<Numbered> numbered = number(some);
    pushes.keep(
        numbered.stream()
            .filter(it -> !it.push().isInterim())
            .map(it -> new Pushes.Kept(it.event(), it.push().audience(), it.frame().toJson()))
            .toList());
    Receivers receivers = Receivers.of(some, connections);
    numbered.forEach(it -> send(it.frame(), receivers.of(it.push().audience())));
  }

  /** Who is to be told of pushes that pass, each looked up once. */
  Receivers passingReceivers() {
    return Receivers.asAsked(connections);
  }

  /** Sends pushes that have no number and are not kept. */
  void pass(List<Push> some, Receivers receivers) {
    some.forEach(
        push -> {
          String frame = Frame.passing(push.message()).toJson();
          receivers.of(push.audience()).forEach(connection -> poster.post(connection.id(), frame));
        });
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

  private record Numbered(Push push, long event) {
    Frame frame() {
      return Frame.push(push.message(), event);
    }
  }

  private List<Numbered> number(List<Push> some) {
    long first = pushes.reserve(some.getFirst().audience().session(), some.size());
    return IntStream.range(0, some.size())
        .mapToObj(i -> new Numbered(some.get(i), first + i))
        .toList();
  }

  private void send(Frame frame, List<Connection> receivers) {
    String json = frame.toJson();
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
