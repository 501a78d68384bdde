package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.modem.Speech;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One WebSocket of text to speech (Deepgram: /v1/speak): text is spoken when it is flushed, and
 * dropped when it is cleared. Messages of a socket come one at a time.
 */
final class SpeakSocket {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NORMAL = 1000;
  private static final int POLICY_VIOLATION = 1008;
  private static final int CHUNK_SAMPLES = 2_400;

  private final SpeakQuery query;
  private final Latency latency;
  private final WireLog log;
  private final StringBuilder pending = new StringBuilder();
  private int sequence;

  SpeakSocket(SpeakQuery query, Latency latency, WireLog log) {
    this.query = query;
    this.latency = latency;
    this.log = log;
  }

  /** Says which model speaks. */
  void open(WsContext socket, String requestId) {
    ObjectNode metadata = message("Metadata").put("request_id", requestId);
    metadata.put("model_name", query.model()).put("model_version", "simulated");
    socket.send(metadata.put("model_uuid", requestId).toString());
  }

  void take(WsContext socket, String json) throws InterruptedException {
    JsonNode message = tree(json);
    switch (message.path("type").asText()) {
      case "Speak" -> pending.append(message.path("text").asText());
      case "Flush" -> {
        speak(socket);
        socket.send(message("Flushed").put("sequence_id", sequence++).toString());
      }
      case "Clear" -> {
        pending.setLength(0);
        socket.send(message("Cleared").put("sequence_id", sequence++).toString());
      }
      case "Close" -> {
        speak(socket);
        socket.closeSession(NORMAL, "");
      }
      case String _ ->
          socket.closeSession(
              POLICY_VIOLATION, "DATA-0000: a message must be Speak, Flush, Clear or Close");
    }
  }

  private void speak(WsContext socket) throws InterruptedException {
    String text = pending.toString().strip();
    pending.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    long arrivedNanos = System.nanoTime();
    Thread.sleep(latency.draw(ThreadLocalRandom.current()));
    log.serviceTime("tts", query.tag(), arrivedNanos, System.nanoTime());
    short[] pcm = Speech.of(text, query.sampleRateHz(), 1).samples();
    for (int at = 0; at < pcm.length && socket.session.isOpen(); at += CHUNK_SAMPLES) {
      int count = Math.min(CHUNK_SAMPLES, pcm.length - at);
      var bytes = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asShortBuffer().put(pcm, at, count);
      socket.send(bytes);
    }
  }

  private static ObjectNode message(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
