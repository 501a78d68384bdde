package edu.colloquy.local.surface;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** A client of the WebSocket API that reads and writes JSON as it is, and keeps what it hears. */
final class WireClient implements WebSocket.Listener, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration LOOK = Duration.ofMillis(10);

  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final AtomicLong requests = new AtomicLong();
  private WebSocket socket;

  static WireClient connect(HttpClient http, URI url) {
    WireClient client = new WireClient();
    client.socket = http.newWebSocketBuilder().buildAsync(url, client).join();
    return client;
  }

  /** Sends text as it is. */
  void send(String text) {
    socket.sendText(text, true).join();
  }

  /** Sends one message in pieces, the last of which the server may not wait for. */
  void sendInPieces(String piece, int pieces) {
    for (int i = 1; i <= pieces && !closed.isDone(); i++) {
      socket.sendText(piece, i == pieces).exceptionally(_ -> socket).join();
    }
  }

  /** Sends a request; gives its id. */
  String request(String type, Map<String, ?> payload) {
    String id = "r" + requests.incrementAndGet();
    request(type, payload, id);
    return id;
  }

  /** Sends a request with an id. */
  void request(String type, Map<String, ?> payload, String requestId) {
    send(
        JSON.createObjectNode()
            .put("type", type)
            .put("request_id", requestId)
            .set("payload", JSON.valueToTree(payload))
            .toString());
  }

  /** Sends a request; gives the whole frame that answers it. */
  JsonNode ask(String type, Map<String, ?> payload) {
    return answerTo(request(type, payload));
  }

  /** The whole frame that answers a request. */
  JsonNode answerTo(String requestId) {
    return frame(frame -> frame.path("request_id").asText().equals(requestId));
  }

  /** The payload of the first message of a type that was or will be heard. */
  JsonNode hears(String type) {
    return hears(type, _ -> true);
  }

  /** The payload of the first message of a type that was or will be heard and is as wanted. */
  JsonNode hears(String type, Predicate<JsonNode> wanted) {
    return hearsFrame(type, wanted).path("payload");
  }

  /** As {@link #hears(String, Predicate)}, the whole frame. */
  JsonNode hearsFrame(String type, Predicate<JsonNode> wanted) {
    return frame(frame -> isOf(frame, type) && wanted.test(frame.path("payload")));
  }

  /** The payloads of all messages of a type heard so far. */
  List<JsonNode> allHeard(String type) {
    return heard.stream()
        .filter(frame -> isOf(frame, type))
        .map(frame -> frame.path("payload"))
        .toList();
  }

  /** Every frame heard so far, in order. */
  List<JsonNode> frames() {
    return List.copyOf(heard);
  }

  /** The code with which the server closed the connection. */
  int closeCode() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      heard.add(parse(partial.toString()));
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

  private JsonNode frame(Predicate<JsonNode> wanted) {
    return await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK)
        .until(() -> heard.stream().filter(wanted).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private static boolean isOf(JsonNode frame, String type) {
    return frame.path("type").asText().equals(type);
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The server sent no JSON: " + text, e);
    }
  }
}
