package edu.colloquy.simulators.zoom.rtms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.ZoomCaller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;

/** One socket of an app, signalling or media; answers keep-alives unless told not to. */
final class AppSocket implements WebSocket.Listener {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final WebSocket socket;
  private final StringBuilder text = new StringBuilder();
  final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  volatile boolean answersKeepAlive = true;
  volatile int closedWith;

  AppSocket(String url) {
    socket = HTTP.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
  }

  /** Waits as tests here do: things happen within milliseconds, unless the machine is busy. */
  static ConditionFactory soon() {
    return await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10));
  }

  AppSocket send(JsonNode message) {
    socket.sendText(message.toString(), true).join();
    return this;
  }

  AppSocket send(String json) {
    socket.sendText(json.replace('\'', '"'), true).join();
    return this;
  }

  void vanish() {
    socket.abort();
  }

  List<JsonNode> of(int type) {
    return messages.stream().filter(message -> message.path("msg_type").asInt() == type).toList();
  }

  List<JsonNode> events(int type) {
    return of(6).stream()
        .map(message -> message.path("event"))
        .filter(event -> event.path("event_type").asInt() == type)
        .toList();
  }

  /** Waits for a message of a type; returns the first. */
  JsonNode await1(int type) {
    soon().untilAsserted(() -> assertThat(of(type)).isNotEmpty());
    return of(type).getFirst();
  }

  JsonNode awaitEvent(int type) {
    soon().untilAsserted(() -> assertThat(events(type)).isNotEmpty());
    return events(type).getFirst();
  }

  /** The texts of the transcripts so far, joined. */
  String transcript() {
    return String.join(
        " ", of(17).stream().map(message -> message.at("/content/data").asText()).toList());
  }

  void awaitTranscript(String expected) {
    soon().untilAsserted(() -> assertThat(transcript()).isEqualTo(expected));
  }

  void awaitClosed() {
    soon().untilAsserted(() -> assertThat(closedWith).isNotZero());
  }

  @Override
  public CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      JsonNode message = ZoomCaller.json(text.toString().replace('\'', '\u2019'));
      text.setLength(0);
      messages.add(message);
      if (message.path("msg_type").asInt() == 12 && answersKeepAlive) {
        ws.sendText(((ObjectNode) message.deepCopy()).put("msg_type", 13).toString(), true);
      }
    }
    ws.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket ws, int status, String reason) {
    closedWith = status;
    return null;
  }

  @Override
  public void onError(WebSocket ws, Throwable error) {
    closedWith = 1006;
  }
}
