package edu.colloquy.simulators.avatar.livekit;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import livekit.LivekitRtc.SignalRequest;

/** The signalling of an avatar that visits somebody else's LiveKit server. Thread-safe. */
final class VisitLine implements WebSocket.Listener {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Consumer<byte[]> said;
  private final Consumer<String> lost;
  private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();
  private CompletableFuture<WebSocket> queue;

  /**
   * Connects.
   *
   * @param said given each message
   * @param lost given why the line broke, or could not be opened
   */
  VisitLine(String url, String token, Consumer<byte[]> said, Consumer<String> lost) {
    this.said = said;
    this.lost = lost;
    URI uri =
        URI.create(
            url.replaceFirst("/+$", "")
                + "/rtc?auto_subscribe=0&sdk=java&protocol=16&access_token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8));
    queue = HTTP.newWebSocketBuilder().buildAsync(uri, this);
    queue.whenComplete(
        (_, failure) -> {
          if (failure != null) {
            lost.accept(String.valueOf(failure.getMessage()));
          }
        });
  }

  /** Sends after everything that was given before, as a JDK socket takes one message at a time. */
  synchronized void send(SignalRequest.Builder request) {
    ByteBuffer message = ByteBuffer.wrap(request.build().toByteArray());
    queue = queue.thenCompose(socket -> socket.sendBinary(message, true));
  }

  synchronized void close() {
    queue = queue.thenCompose(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] piece = new byte[data.remaining()];
    data.get(piece);
    pieces.writeBytes(piece);
    if (last) {
      said.accept(pieces.toByteArray());
      pieces.reset();
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    lost.accept("the server closed the line: " + code + " " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    lost.accept(String.valueOf(error.getMessage()));
  }
}
