package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.modem.Speech;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** {@code POST /v1/speak}: the text as 16-bit little-endian mono PCM, streamed. */
final class SpeakRoute {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_CHARACTERS = 2_000;
  private static final int CHUNK_SAMPLES = 4_096;

  private final Access access;
  private final Latency latency;
  private final WireLog log;

  SpeakRoute(Access access, Latency latency, WireLog log) {
    this.access = access;
    this.latency = latency;
    this.log = log;
  }

  /** Waits as long as the service would, then sends the audio as fast as it is taken. */
  void speak(Context http) throws IOException, InterruptedException {
    long arrivedNanos = System.nanoTime();
    access.check(http);
    var query = SpeakQuery.of(new Query(http.queryParamMap()));
    String text = text(http);
    Duration wait = latency.draw(ThreadLocalRandom.current());
    short[] pcm = Speech.of(text, query.sampleRateHz(), 1).samples();
    Thread.sleep(wait.minusNanos(System.nanoTime() - arrivedNanos));
    http.contentType("audio/l16;rate=" + query.sampleRateHz());
    http.header("dg-request-id", UUID.randomUUID().toString());
    http.header("dg-model-name", query.model());
    http.header("dg-char-count", Integer.toString(text.length()));
    log.serviceTime("tts", query.tag(), arrivedNanos, System.nanoTime());
    stream(pcm, http.res().getOutputStream());
  }

  private static String text(Context http) {
    String text;
    try {
      text = JSON.readTree(http.body()).path("text").asText();
    } catch (JsonProcessingException e) {
      throw Refusal.badRequest("The body must be JSON: {\"text\": \"...\"}.");
    }
    if (text.isBlank()) {
      throw Refusal.badRequest("The body needs a text that is not empty.");
    }
    if (text.length() > MAX_CHARACTERS) {
      throw new Refusal(
          413,
          "PAYLOAD_TOO_LARGE",
          "The text has %d characters; the limit is %d: split it."
              .formatted(text.length(), MAX_CHARACTERS));
    }
    return text;
  }

  private static void stream(short[] pcm, OutputStream out) throws IOException {
    var buffer = ByteBuffer.allocate(CHUNK_SAMPLES * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < pcm.length; at += CHUNK_SAMPLES) {
      int count = Math.min(CHUNK_SAMPLES, pcm.length - at);
      buffer.asShortBuffer().put(pcm, at, count);
      out.write(buffer.array(), 0, count * Short.BYTES);
      out.flush();
    }
  }
}
