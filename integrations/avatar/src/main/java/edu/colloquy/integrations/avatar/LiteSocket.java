package edu.colloquy.integrations.avatar;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** One connection of a line. Sending never blocks. Thread-safe. */
final class LiteSocket extends WebSocketListener {
  /** Is told what comes in, on the thread that reads the socket. */
  interface Listener {
    void received(LiteSocket from, String frame);

    /**
     * The connection is over; told at least once.
     *
     * @param forGood whether the service closed it in an orderly way (close code 1000)
     */
    void lost(LiteSocket socket, String reason, boolean forGood);
  }

  private static final int NORMAL = 1000;

  private final Listener listener;
  private final WebSocket socket;

  LiteSocket(OkHttpClient http, String url, Listener listener) {
    this.listener = listener;
    this.socket = http.newWebSocket(new Request.Builder().url(url).build(), this);
  }

  /** Sends a command; a connection that does not take it is cut, which is then told as its loss. */
  void send(LiteCommand command) {
    if (!socket.send(command.toJson())) {
      socket.cancel();
    }
  }

  void close() {
    socket.close(NORMAL, null);
  }

  void cancel() {
    socket.cancel();
  }

  @Override
  public void onMessage(WebSocket from, String frame) {
    listener.received(this, frame);
  }

  @Override
  public void onClosing(WebSocket closing, int code, String reason) {
    listener.lost(this, "LiveAvatar closed it: " + code + " " + reason, code == NORMAL);
    closing.close(NORMAL, null);
  }

  @Override
  public void onFailure(WebSocket failed, Throwable failure, Response response) {
    String reason =
        response == null ? failure.getMessage() : "LiveAvatar answered " + response.code();
    listener.lost(this, reason, false);
  }
}
