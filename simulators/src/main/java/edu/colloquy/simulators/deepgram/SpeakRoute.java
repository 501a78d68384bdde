package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Mishap;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.voice.SpokenAnswer;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** {@code POST /v1/speak}: the text as 16-bit little-endian mono PCM, streamed. */
final class SpeakRoute {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_CHARACTERS = 2_000;

  private final SpokenAnswer spoken;

  SpeakRoute(Latency latency, WireLog log) {
    spoken = new SpokenAnswer(latency, log);
  }

  /** Waits as long as the service would, then sends the audio as fast as it is taken. */
  void speak(Context http, Optional<Mishap> mishap) throws IOException, InterruptedException {
    var query = SpeakQuery.of(new Query(http.queryParamMap()));
    String text = text(http);
    http.contentType("audio/l16;rate=" + query.sampleRateHz());
    http.header("dg-request-id", UUID.randomUUID().toString());
    http.header("dg-model-name", query.model());
    http.header("dg-char-count", Integer.toString(text.length()));
    spoken.send(http, query.tag(), text, query.sampleRateHz(), mishap);
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
}
