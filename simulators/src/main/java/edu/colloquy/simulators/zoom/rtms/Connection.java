package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** The app's end of a socket. Thread-safe; nothing here blocks. */
final class Connection {
  private final Session session;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Callback sent =
      Callback.from(inFlight::decrementAndGet, _ -> inFlight.decrementAndGet());

  Connection(Session session) {
    this.session = session;
  }

  void send(ObjectNode message) {
    if (session.isOpen()) {
      inFlight.incrementAndGet();
      session.sendText(message.toString(), sent);
    }
  }

  /** How many messages the network has not taken yet. */
  int inFlight() {
    return inFlight.get();
  }

  /** Closes the socket once all that was sent is out. */
  void close(int code, String reason) {
    session.close(code, reason, Callback.NOOP);
  }
}
