package edu.colloquy.simulators.avatar;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** One open LITE mode connection. Sending never blocks; what a lost connection misses is lost. */
final class LiteSocket {
  private final Session connection;

  LiteSocket(Session connection) {
    this.connection = connection;
  }

  void send(LiteEvent event) {
    connection.sendText(event.toJson().toString(), Callback.NOOP);
  }

  void close(int code, String reason) {
    connection.close(code, reason, Callback.NOOP);
  }
}
