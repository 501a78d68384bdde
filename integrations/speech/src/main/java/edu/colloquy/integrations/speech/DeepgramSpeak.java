package edu.colloquy.integrations.speech;

import edu.colloquy.contract.Json;
import edu.colloquy.domain.speech.TextToSpeech;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Speaks with a voice of Deepgram's Aura-2 (Deepgram: POST /v1/speak). Thread-safe.
 *
 * <p>Sentences are spoken whole, so the first sound comes over a warm connection as early as it
 * would over Deepgram's WebSocket, and a call that is cancelled leaves nothing to clear.
 */
public final class DeepgramSpeak implements TextToSpeech {
  private static final String SAMPLE_RATE_HZ = "24000";

  private final Deepgram deepgram;
  private final OkHttpClient http;
  private final String voice;
  private final SpokenStream stream;

  private DeepgramSpeak(Deepgram deepgram, String voice, Duration silence) {
    this.deepgram = deepgram;
    this.http = deepgram.http().newBuilder().readTimeout(silence).build();
    this.voice = voice;
    this.stream = new SpokenStream(Deepgram.SERVICE);
  }

  /**
   * Speaking as the settings say.
   *
   * @param setting gives DEEPGRAM_URL, such as {@code https://api.deepgram.com}, DEEPGRAM_SECRET
   *     and, if it is set, DEEPGRAM_VOICE
   * @param secret gives DEEPGRAM_API_KEY of a secret; asked for each call
   */
  public static DeepgramSpeak from(
      Function<String, Optional<String>> setting, BinaryOperator<String> secret) {
    SpeechSettings settings = new SpeechSettings(setting);
    return new DeepgramSpeak(
        Deepgram.from(settings, secret), voice(settings), Voices.silence(settings));
  }

  /** The voice that the settings name. */
  static String voice(SpeechSettings settings) {
    return settings.text("DEEPGRAM_VOICE", "aura-2-thalia-en");
  }

  @Override
  public void speak(String text, String tag, Consumer<byte[]> pcm) {
    var body = JsonBody.of(Json.MAPPER.createObjectNode().put("text", text));
    stream.speak(http.newCall(deepgram.request(url(tag)).post(body).build()), pcm);
  }

  private HttpUrl url(String tag) {
    return deepgram
        .path("v1/speak")
        .addQueryParameter("model", voice)
        .addQueryParameter("encoding", "linear16")
        .addQueryParameter("container", "none")
        .addQueryParameter("sample_rate", SAMPLE_RATE_HZ)
        .addQueryParameter("tag", tag)
        .build();
  }
}
