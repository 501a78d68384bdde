package edu.colloquy.simulators.elevenlabs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.modem.Speech;
import edu.colloquy.simulators.modem.SpokenWord;
import edu.colloquy.simulators.voice.SpeechSimulatorOptions;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code /v1/text-to-speech/{voice}/stream-input}: text comes in pieces and is spoken when it is
 * flushed or ended, with the times of its characters.
 */
final class StreamInputRoute {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int POLICY_VIOLATION = 1008;
  private static final int NORMAL = 1000;
  private static final String PENDING = "pending";

  private final SpeechSimulatorOptions options;
  private final WireLog log;

  StreamInputRoute(SpeechSimulatorOptions options, WireLog log) {
    this.options = options;
    this.log = log;
  }

  void handle(WsConfig socket) {
    socket.onConnect(this::open);
    socket.onMessage(message -> take(message, message.message()));
  }

  private void open(WsContext socket) {
    try {
      SpeechRoute.requireVoice(socket.pathParam("voice"));
      SpeechRoute.sampleRateHz(socket.queryParam("output_format"));
      socket.attribute(PENDING, new StringBuilder());
    } catch (ElevenLabsFailure failure) {
      socket.closeSession(POLICY_VIOLATION, failure.getMessage());
    }
  }

  private void take(WsContext socket, String json) throws InterruptedException {
    StringBuilder pending = socket.attribute(PENDING);
    JsonNode message = tree(json);
    if (pending == null || !message.path("text").isTextual()) {
      socket.closeSession(POLICY_VIOLATION, "A message needs a text.");
      return;
    }
    String shown = message.path("xi_api_key").asText(socket.header("xi-api-key"));
    boolean first = socket.attribute("known") == null;
    if (first && !options.apiKey().equals(shown)) {
      socket.closeSession(POLICY_VIOLATION, "Invalid API key");
      return;
    }
    socket.attribute("known", true);
    String text = message.path("text").asText();
    pending.append(text);
    boolean ended = text.isEmpty();
    if ((ended || message.path("flush").asBoolean()) && !pending.toString().isBlank()) {
      speak(socket, pending.toString().strip());
      pending.setLength(0);
    }
    if (ended) {
      socket.send("{\"isFinal\":true}");
      socket.closeSession(NORMAL, "");
    }
  }

  private void speak(WsContext socket, String text) throws InterruptedException {
    long arrivedNanos = System.nanoTime();
    int rate = SpeechRoute.sampleRateHz(socket.queryParam("output_format"));
    Speech speech = Speech.of(text, rate, 1);
    Thread.sleep(options.firstByte().draw(ThreadLocalRandom.current()));
    log.serviceTime("tts", socket.pathParam("voice"), arrivedNanos, System.nanoTime());
    Map<String, Object> alignment = alignment(speech, rate);
    Map<String, Object> answer = new HashMap<>();
    answer.put("audio", base64(speech.samples()));
    answer.put("isFinal", null);
    answer.put("alignment", alignment);
    answer.put("normalizedAlignment", alignment);
    socket.send(json(answer));
  }

  private static Map<String, Object> alignment(Speech speech, int rate) {
    List<String> chars = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    List<Long> durations = new ArrayList<>();
    for (SpokenWord word : speech.words()) {
      long startMs = word.startSample() * 1_000L / rate;
      long each =
          (word.endSample() - word.startSample()) * 1_000L / rate / (word.text().length() + 1);
      for (String letter : (word.text() + " ").split("")) {
        chars.add(letter);
        starts.add(startMs);
        durations.add(each);
        startMs += each;
      }
    }
    return Map.of("chars", chars, "charStartTimesMs", starts, "charDurationsMs", durations);
  }

  private static String base64(short[] samples) {
    var bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer must be writable as JSON", e);
    }
  }
}
