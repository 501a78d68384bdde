package edu.colloquy.simulators.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.Mishap;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.voice.SpeechSimulatorOptions;
import edu.colloquy.simulators.voice.SpokenAnswer;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** {@code POST /v1/audio/speech}: the text as 16-bit little-endian mono PCM at 24 kHz, streamed. */
final class SpeechRoute {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> MODELS = Set.of("gpt-4o-mini-tts", "tts-1", "tts-1-hd");
  private static final int MAX_CHARACTERS = 4_096;
  private static final int SAMPLE_RATE_HZ = 24_000;

  private final SpokenAnswer spoken;

  SpeechRoute(SpeechSimulatorOptions options, WireLog log) {
    spoken = new SpokenAnswer(options.firstByte(), log);
  }

  void speak(Context http, Optional<Mishap> mishap) throws IOException, InterruptedException {
    JsonNode body = body(http);
    String model = body.path("model").asText();
    if (!MODELS.contains(model)) {
      throw new OpenAiFailure(
          404, "invalid_request_error", "model_not_found", "The model does not exist: " + model);
    }
    String voice = body.path("voice").asText();
    if (voice.isBlank()) {
      throw OpenAiFailure.invalid("voice is required.");
    }
    String input = body.path("input").asText();
    if (input.isBlank() || input.length() > MAX_CHARACTERS) {
      throw OpenAiFailure.invalid("input must have 1 to " + MAX_CHARACTERS + " characters.");
    }
    if (!body.path("response_format").asText("mp3").equals("pcm")) {
      throw OpenAiFailure.invalid("This simulator speaks response_format=pcm alone.");
    }
    http.contentType("audio/pcm");
    spoken.send(http, voice, input, SAMPLE_RATE_HZ, mishap);
  }

  static JsonNode body(Context http) {
    try {
      return JSON.readTree(http.body());
    } catch (JsonProcessingException e) {
      throw OpenAiFailure.invalid("We could not parse the JSON body of your request.");
    }
  }
}
