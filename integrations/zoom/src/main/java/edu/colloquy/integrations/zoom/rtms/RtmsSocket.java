package edu.colloquy.integrations.zoom.rtms;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** One socket of a stream. Sending never blocks. Thread-safe. */
final class RtmsSocket extends WebSocketListener {
  /** Is told what happens, on the thread that reads the socket. */
  interface Listener {
    void opened(int dial);

    void received(int dial, String frame);

    /** The socket is over; told at least once. */
    void lost(int dial, String reason);
  }

  private static final int NORMAL = 1000;

  private final int dial;
  private final Listener listener;
  private final WebSocket socket;

  RtmsSocket(OkHttpClient http, int dial, String url, Listener listener) {
    this.dial = dial;
    this.listener = listener;
    this.socket = http.newWebSocket(new Request.Builder().url(url).build(), this);
  }

  /** Sends a request; a socket that does not take it is cut, which is then told as its loss. */
  void send(RtmsRequest request) {
    if (!socket.send(request.toJson())) {
      socket.cancel();
    }
  }

  /** Closes it in good order, if the other side does its part. */
  void close() {
    if (!socket.close(NORMAL, null)) {
      socket.cancel();
    }
  }

  @Override
  public void onOpen(WebSocket opened, Response response) {
    listener.opened(dial);
  }

  @Override
  public void onMessage(WebSocket from, String frame) {
    listener.received(dial, frame);
  }

  @Override
  public void onClosing(WebSocket closing, int code, String reason) {
    closing.close(NORMAL, null);
    listener.lost(dial, ("Zoom closed the connection: " + code + " " + reason).strip());
  }

  @Override
  public void onFailure(WebSocket failed, Throwable failure, Response response) {
    listener.lost(
        dial,
        response == null
            ? "the connection failed: " + failure.getMessage()
            : "Zoom answered " + response.code());
  }
}
