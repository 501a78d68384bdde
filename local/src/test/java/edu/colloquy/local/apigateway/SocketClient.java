package edu.colloquy.local.apigateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that keeps what it hears. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;

  static SocketClient connect(HttpClient http, URI url) {
    SocketClient client = new SocketClient();
    client.socket = http.newWebSocketBuilder().buildAsync(url, client).join();
    return client;
  }

  /** The HTTP status with which the handshake was refused. */
  static int refusal(HttpClient http, URI url) {
    try (SocketClient client = connect(http, url)) {
      throw new AssertionError("connected: " + client.socket);
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw e;
    }
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  /** Sends one message piece by piece, as long as the server listens. */
  void sendEndlessly(String piece) {
    while (!closed.isDone() && !socket.isOutputClosed()) {
      socket.sendText(piece, false).exceptionally(_ -> socket).join();
    }
  }

  /** Sends one message in several frames. */
  void sendInPieces(String text, int pieces) {
    int size = text.length() / pieces;
    for (int i = 0; i < pieces; i++) {
      boolean last = i == pieces - 1;
      socket.sendText(text.substring(i * size, last ? text.length() : (i + 1) * size), last).join();
    }
  }

  /** The next message, within five seconds. */
  String next() throws InterruptedException {
    String message = heard.poll(5, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("heard nothing");
    }
    return message;
  }

  boolean heardNothing() {
    return heard.isEmpty();
  }

  /** The code with which the server closed, within five seconds. */
  int closeCode() {
    return closed.orTimeout(5, TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      heard.add(partial.toString());
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closed.complete(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
  }

  @Override
  public void close() {
    if (!closed.isDone()) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "bye").join();
    }
  }
}
