package edu.colloquy.simulators.zoom.rtms;

import org.eclipse.jetty.websocket.api.StatusCode;

/** With which WebSocket codes sockets are closed; Zoom documents none. */
final class Closing {
  static final int NORMAL = StatusCode.NORMAL;
  static final int GOING_AWAY = StatusCode.SHUTDOWN;
  static final int SERVER_ERROR = StatusCode.SERVER_ERROR;

  private Closing() {}
}
