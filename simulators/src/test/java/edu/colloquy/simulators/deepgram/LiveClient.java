package edu.colloquy.simulators.deepgram;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.modem.Speech;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A client of the live stream that keeps whatever it is sent. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
  static final int RATE_HZ = 16_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;
  private volatile int closeCode;
  private volatile String closeReason = "";

  LiveClient(URI url, String authorization, String parameters) {
    this(url, authorization, "/v1/listen?model=nova-3", parameters);
  }

  private LiveClient(URI url, String authorization, String path, String parameters) {
    String query = "&encoding=linear16&sample_rate=" + RATE_HZ + parameters;
    socket =
        http.newWebSocketBuilder()
            .header("Authorization", authorization)
            .buildAsync(URI.create(url.toString().replace("http", "ws") + path + query), this)
            .join();
  }

  /** A client of Flux. */
  static LiveClient flux(URI url, String authorization, String parameters) {
    return new LiveClient(url, authorization, "/v2/listen?model=flux-general-en", parameters);
  }

  /** The turn events of a stream of Flux, but for updates, oldest first. */
  List<JsonNode> turns() {
    return messages("TurnInfo").stream()
        .filter(turn -> !turn.path("event").asText().equals("Update"))
        .toList();
  }

  /** Says a text at once, in 20 ms messages, with silence after it. */
  void say(String text, int silenceMs) {
    send(Speech.of(text, RATE_HZ, 1).samples());
    send(new short[RATE_HZ / 1000 * silenceMs]);
  }

  void send(short[] pcm) {
    int frame = RATE_HZ / 50;
    for (int at = 0; at < pcm.length; at += frame) {
      int count = Math.min(frame, pcm.length - at);
      var bytes = ByteBuffer.allocate(count * 2).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asShortBuffer().put(pcm, at, count);
      socket.sendBinary(bytes, true).join();
    }
  }

  void send(ByteBuffer bytes) {
    socket.sendBinary(bytes, true).join();
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  List<JsonNode> messages(String type) {
    return messages.stream().filter(m -> m.path("type").asText().equals(type)).toList();
  }

  List<JsonNode> finals() {
    return messages("Results").stream().filter(m -> m.path("is_final").asBoolean()).toList();
  }

  /** All that was finally understood. */
  String transcript() {
    return finals().stream()
        .map(LiveClient::transcript)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining(" "));
  }

  static String transcript(JsonNode results) {
    return results.at("/channel/alternatives/0/transcript").asText();
  }

  void awaitSpeechFinals(int count) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () ->
                finals().stream().filter(m -> m.path("speech_final").asBoolean()).count() >= count);
  }

  JsonNode awaitMessage(String type) {
    await().atMost(PATIENCE).until(() -> !messages(type).isEmpty());
    return messages(type).getFirst();
  }

  int awaitClose() {
    await().atMost(PATIENCE).until(() -> closeCode != 0);
    return closeCode;
  }

  String closeReason() {
    return closeReason;
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(read(partial.toString()));
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closeReason = reason;
    closeCode = statusCode;
    return null;
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("The simulator sent what is not JSON: " + json, e);
    }
  }
}
