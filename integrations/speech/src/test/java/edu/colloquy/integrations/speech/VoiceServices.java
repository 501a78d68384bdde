package edu.colloquy.integrations.speech;

import edu.colloquy.domain.speech.TextToSpeech;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Mishaps;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.elevenlabs.ElevenLabsSimulator;
import edu.colloquy.simulators.openai.OpenAiSimulator;
import edu.colloquy.simulators.voice.SpeechSimulatorOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The three services that speak, and how an operator would set them up. */
final class VoiceServices implements AutoCloseable {
  private static final String KEY = "a-key";

  private final WireLog log = new WireLog();
  private final DeepgramSimulator deepgram;
  private final OpenAiSimulator openAi;
  private final ElevenLabsSimulator elevenLabs;

  VoiceServices(Latency firstByte, int concurrent) {
    SpeechSimulatorOptions options =
        SpeechSimulatorOptions.of(KEY).with(firstByte).withConcurrent(concurrent);
    deepgram =
        new DeepgramSimulator(
            DeepgramOptions.of(KEY).with(Latency.none(), firstByte).withConcurrent(concurrent),
            log);
    openAi = new OpenAiSimulator(options, log);
    elevenLabs = new ElevenLabsSimulator(options, log);
  }

  VoiceServices() {
    this(Latency.none(), 100);
  }

  Mishaps mishaps(String provider) {
    return switch (provider) {
      case "deepgram" -> deepgram.mishaps();
      case "openai" -> openAi.mishaps();
      default -> elevenLabs.mishaps();
    };
  }

  /** How often a service was asked to speak. */
  long requests() {
    return log.observations().size();
  }

  TextToSpeech voice(Map<String, String> more) {
    return Voices.from(settings(more), (secret, name) -> KEY);
  }

  TextToSpeech voiceWithKey(String provider, String key) {
    return Voices.from(settings(Map.of("TTS_PROVIDERS", provider)), (secret, name) -> key);
  }

  private Function<String, Optional<String>> settings(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("DEEPGRAM_URL", deepgram.url().toString());
    settings.put("DEEPGRAM_SECRET", "deepgram");
    settings.put("SPEECH_SECRET", "speech");
    settings.put("OPENAI_SPEECH_URL", openAi.baseUrl().toString());
    settings.put("ELEVENLABS_URL", elevenLabs.url().toString());
    return name -> Optional.ofNullable(settings.get(name));
  }

  @Override
  public void close() {
    elevenLabs.close();
    openAi.close();
    deepgram.close();
  }
}
