package edu.colloquy.simulators.elevenlabs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.Mishap;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.voice.SpeechSimulatorOptions;
import edu.colloquy.simulators.voice.SpokenAnswer;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code POST /v1/text-to-speech/{voice}/stream}: the text as 16-bit mono PCM, streamed. */
final class SpeechRoute {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FORMAT = Pattern.compile("pcm_(8000|16000|24000|48000)");
  private static final int MAX_CHARACTERS = 5_000;

  private final SpokenAnswer spoken;

  SpeechRoute(SpeechSimulatorOptions options, WireLog log) {
    spoken = new SpokenAnswer(options.firstByte(), log);
  }

  void speak(Context http, Optional<Mishap> mishap) throws IOException, InterruptedException {
    String voice = http.pathParam("voice");
    requireVoice(voice);
    int sampleRateHz = sampleRateHz(http.queryParam("output_format"));
    String text = text(http);
    http.contentType("audio/pcm");
    spoken.send(http, voice, text, sampleRateHz, mishap);
  }

  static void requireVoice(String voice) {
    if (!voice.equals(ElevenLabsSimulator.VOICE)) {
      throw new ElevenLabsFailure(
          404, "voice_not_found", "A voice with the voice_id " + voice + " was not found.");
    }
  }

  static int sampleRateHz(String format) {
    Matcher pcm = FORMAT.matcher(format == null ? "mp3_44100_128" : format);
    if (!pcm.matches()) {
      throw new ElevenLabsFailure(
          400,
          "invalid_output_format",
          "This simulator speaks output_format=pcm_24000 and the like.");
    }
    return Integer.parseInt(pcm.group(1));
  }

  private static String text(Context http) {
    try {
      String text = JSON.readTree(http.body()).path("text").asText();
      if (!text.isBlank() && text.length() <= MAX_CHARACTERS) {
        return text;
      }
    } catch (JsonProcessingException e) {
      throw new ElevenLabsFailure(422, "invalid_json", "The body is not JSON.");
    }
    throw new ElevenLabsFailure(
        400, "max_character_limit_exceeded", "text must have 1 to 5000 characters.");
  }
}
