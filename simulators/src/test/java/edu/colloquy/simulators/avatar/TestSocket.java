package edu.colloquy.simulators.avatar;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A WebSocket that remembers everything it received, for both kinds of socket. */
final class TestSocket implements WebSocket.Listener, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A binary message and when it came. */
  record Frame(byte[] bytes, long atNanos) {}

  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final List<Frame> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
  private final WebSocket socket;
  private volatile int closeCode;

  private TestSocket(URI uri) {
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, this).join();
  }

  static TestSocket open(URI uri) {
    return new TestSocket(uri);
  }

  /** A LITE socket on which the service has said {@code connected}. */
  static TestSocket connected(URI uri) {
    TestSocket socket = open(uri);
    socket.awaitState("connected");
    return socket;
  }

  void speak(String eventId, byte[] pcm) {
    String audio = Base64.getEncoder().encodeToString(pcm);
    send(Map.of("type", "agent.speak", "event_id", eventId, "audio", audio));
  }

  void say(String type) {
    send(Map.of("type", type, "event_id", "control"));
  }

  void sendText(String raw) {
    socket.sendText(raw, true).join();
  }

  List<String> types() {
    return events.stream().map(event -> event.path("type").asText()).toList();
  }

  JsonNode awaitEvent(String type) {
    await().atMost(Duration.ofSeconds(5)).until(() -> types().contains(type));
    return events.get(types().indexOf(type));
  }

  void awaitState(String state) {
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(5))
        .until(() -> events.stream().anyMatch(e -> e.path("state").asText().equals(state)));
  }

  int awaitClose() {
    await().atMost(Duration.ofSeconds(5)).until(() -> closeCode != 0);
    return closeCode;
  }

  boolean closed() {
    return closeCode != 0;
  }

  List<Frame> frames() {
    return frames;
  }

  byte[] audio() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    frames.forEach(frame -> all.writeBytes(frame.bytes()));
    return all.toByteArray();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      events.add(parse(text.toString()));
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] piece = new byte[data.remaining()];
    data.get(piece);
    binary.writeBytes(piece);
    if (last) {
      frames.add(new Frame(binary.toByteArray(), System.nanoTime()));
      binary.reset();
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode = code;
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }

  private void send(Map<String, String> message) {
    try {
      sendText(JSON.writeValueAsString(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String event) {
    try {
      return JSON.readTree(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
