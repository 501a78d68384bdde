package edu.colloquy.integrations.speech;

import edu.colloquy.domain.speech.CachedTextToSpeech;
import edu.colloquy.domain.speech.FallbackTextToSpeech;
import edu.colloquy.domain.speech.SpokenCache;
import edu.colloquy.domain.speech.TextToSpeech;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The voices that the settings name: one, or several of which the next speaks when one fails, each
 * remembering what it said.
 */
public final class Voices {
  private static final int BYTES_PER_MEGABYTE = 1 << 20;

  private Voices() {}

  /**
   * Speaking as the settings say.
   *
   * @param setting gives, if they are set, TTS_PROVIDERS ({@code deepgram}; others are {@code
   *     openai} and {@code elevenlabs}; several are separated by commas, the preferred first),
   *     TTS_CACHE_MEGABYTES (16; 0 keeps nothing), TTS_SILENCE_LIMIT_MS (5000), and those of each
   *     provider
   * @param secret gives the keys, asked for each call
   * @throws IllegalStateException naming a setting that is missing or will not do
   */
  public static TextToSpeech from(
      Function<String, Optional<String>> setting, BinaryOperator<String> secret) {
    return from(setting, secret, UnaryOperator.identity());
  }

  /**
   * Speaking as the settings say.
   *
   * @param asked put around each provider, beneath what remembers: sees what it is really asked
   */
  public static TextToSpeech from(
      Function<String, Optional<String>> setting,
      BinaryOperator<String> secret,
      UnaryOperator<TextToSpeech> asked) {
    SpeechSettings settings = new SpeechSettings(setting);
    List<String> names =
        Arrays.stream(settings.text("TTS_PROVIDERS", "deepgram").split(","))
            .map(String::strip)
            .toList();
    long megabytes = (long) settings.number("TTS_CACHE_MEGABYTES", 16, 0, 1_024);
    SpokenCache cache = new SpokenCache(megabytes * BYTES_PER_MEGABYTE);
    List<TextToSpeech> voices =
        names.stream().map(name -> named(name, settings, secret, cache, asked)).toList();
    return voices.size() == 1
        ? voices.getFirst()
        : new FallbackTextToSpeech(voices, InstantSource.system());
  }

  /**
   * The voice of one provider, whatever TTS_PROVIDERS says.
   *
   * @param name {@code deepgram}, {@code openai} or {@code elevenlabs}
   */
  public static TextToSpeech named(
      String name, Function<String, Optional<String>> setting, BinaryOperator<String> secret) {
    return named(
        name, new SpeechSettings(setting), secret, new SpokenCache(0), UnaryOperator.identity());
  }

  /** A voice that says nothing for so long, before or amid its speech, has failed. */
  static Duration silence(SpeechSettings settings) {
    return settings.millis(
        "TTS_SILENCE_LIMIT_MS",
        Duration.ofSeconds(5),
        Duration.ofMillis(100),
        Duration.ofMinutes(1));
  }

  private static TextToSpeech named(
      String name,
      SpeechSettings settings,
      BinaryOperator<String> secret,
      SpokenCache cache,
      UnaryOperator<TextToSpeech> asked) {
    return switch (name) {
      case "deepgram" ->
          new CachedTextToSpeech(
              asked.apply(DeepgramSpeak.from(settings.values(), secret)),
              DeepgramSpeak.voice(settings),
              cache);
      case "openai" ->
          new CachedTextToSpeech(
              asked.apply(OpenAiSpeak.from(settings.values(), secret)),
              OpenAiSpeak.model(settings) + "/" + OpenAiSpeak.voice(settings),
              cache);
      case "elevenlabs" ->
          new CachedTextToSpeech(
              asked.apply(ElevenLabsSpeak.from(settings.values(), secret)),
              ElevenLabsSpeak.model(settings) + "/" + ElevenLabsSpeak.voice(settings),
              cache);
      default ->
          throw new IllegalStateException(
              "The setting TTS_PROVIDERS names \""
                  + name
                  + "\"; use deepgram, openai or elevenlabs, separated by commas.");
    };
  }
}
