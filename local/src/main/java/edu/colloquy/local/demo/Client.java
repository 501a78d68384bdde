package edu.colloquy.local.demo;

import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.Frame;
import edu.colloquy.contract.ws.Request;
import edu.colloquy.contract.ws.ServerMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A client of the WebSocket API, as a professor's or a student's desktop is one. Thread-safe. */
final class Client implements AutoCloseable {
  private final Consumer<Frame> pushes;
  private final Map<String, CompletableFuture<ServerMessage>> asked = new ConcurrentHashMap<>();
  private final AtomicLong requests = new AtomicLong();
  private final WebSocket socket;

  /**
   * Connects.
   *
   * @param pushes told of every frame, in order
   */
  Client(HttpClient http, URI url, Consumer<Frame> pushes) {
    this.pushes = pushes;
    this.socket = http.newWebSocketBuilder().buildAsync(url, new Listener()).join();
  }

  /**
   * Sends a request.
   *
   * @return the message that answers it, be it late; fails when that is an ERROR
   */
  CompletableFuture<ServerMessage> ask(ClientMessage message) {
    String id = "r" + requests.incrementAndGet();
    CompletableFuture<ServerMessage> answer = new CompletableFuture<>();
    asked.put(id, answer);
    String frame = new Request(message, Optional.of(id)).toFrame();
    synchronized (socket) {
      socket.sendText(frame, true).join();
    }
    return answer;
  }

  @Override
  public void close() {
    socket.abort();
  }

  private void took(String json) {
    Frame frame = Frame.parse(json);
    frame.requestId().map(asked::remove).ifPresent(answer -> complete(answer, frame.message()));
    pushes.accept(frame);
  }

  private void lost(String how) {
    asked
        .values()
        .forEach(
            answer ->
                answer.completeExceptionally(
                    new IllegalStateException("The connection was lost: " + how)));
  }

  private static void complete(CompletableFuture<ServerMessage> answer, ServerMessage message) {
    if (message instanceof ServerMessage.Error error) {
      answer.completeExceptionally(
          new IllegalStateException(error.code() + ": " + error.message()));
    } else {
      answer.complete(message);
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
      lost("closed with " + code + " " + reason);
      return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
      lost(error.getMessage());
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        String json = parts.toString();
        parts.setLength(0);
        took(json);
      }
      webSocket.request(1);
      return null;
    }
  }
}
