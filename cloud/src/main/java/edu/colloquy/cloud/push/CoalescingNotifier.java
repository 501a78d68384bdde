package edu.colloquy.cloud.push;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.session.SessionId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Pushes without its callers waiting: for workers. Each session has a queue and a virtual thread
 * that sends what is in it, in order. Of interim transcripts only the newest of each room is sent,
 * at most twice a second. Thread-safe; what is pushed after {@link #close} is dropped.
 */
public final class CoalescingNotifier implements RoomNotifier, AutoCloseable {
  private final ConnectionNotifier notifier;
  private final ConcurrentMap<SessionId, SessionOutbox> outboxes = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Sends by this notifier. */
  public CoalescingNotifier(ConnectionNotifier notifier) {
    this.notifier = notifier;
  }

  @Override
  public void push(Audience audience, ServerMessage message) {
    Push push = new Push(audience, message);
    while (!closed) {
      SessionOutbox outbox = outbox(audience.session());
      if (outbox.offer(push)) {
        return;
      }
      // That one has just retired and may not have removed itself yet; the next look makes a new
      // one.
      outboxes.remove(audience.session(), outbox);
    }
  }

  /** Sends everything that is queued, then stops. */
  @Override
  public void close() {
    closed = true;
    outboxes.values().forEach(SessionOutbox::close);
  }

  private SessionOutbox outbox(SessionId session) {
    return outboxes.computeIfAbsent(
        session, id -> new SessionOutbox(id, notifier, retired -> outboxes.remove(id, retired)));
  }
}
