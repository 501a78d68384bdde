package edu.colloquy.simulators.deepgram;

import io.javalin.websocket.WsContext;

/** A client reached by a WebSocket. */
record WebSocketLine(WsContext socket) implements Line {
  @Override
  public void send(String json) {
    if (socket.session.isOpen()) {
      socket.send(json);
    }
  }

  @Override
  public void close(int code, String reason) {
    socket.closeSession(code, reason);
  }
}
