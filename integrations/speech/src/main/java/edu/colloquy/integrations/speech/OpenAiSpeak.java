package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.speech.TextToSpeech;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Speaks with a voice of OpenAI, or of a server that speaks its protocol (OpenAI: POST
 * /audio/speech, whose {@code pcm} is 24 kHz, 16-bit little-endian, mono). Thread-safe.
 */
public final class OpenAiSpeak implements TextToSpeech {
  private static final SpeechService SERVICE =
      new SpeechService(
          "OpenAI", "OPENAI_API_KEY of SPEECH_SECRET", "OPENAI_SPEECH_URL", "x-request-id");

  private final HttpUrl url;
  private final Supplier<String> key;
  private final String model;
  private final String voice;
  private final OkHttpClient http;
  private final SpokenStream stream = new SpokenStream(SERVICE);

  private OpenAiSpeak(SpeechSettings settings, BinaryOperator<String> secret) {
    String name = settings.required("SPEECH_SECRET");
    url =
        HttpUrl.get(settings.text("OPENAI_SPEECH_URL", "https://api.openai.com/v1"))
            .newBuilder()
            .addPathSegments("audio/speech")
            .build();
    key = () -> secret.apply(name, "OPENAI_API_KEY");
    model = model(settings);
    voice = voice(settings);
    http = SpeechHttp.client("openai-speech", Voices.silence(settings));
  }

  /**
   * Speaking as the settings say.
   *
   * @param setting gives SPEECH_SECRET and, if they are set, OPENAI_SPEECH_URL, OPENAI_SPEECH_MODEL
   *     and OPENAI_VOICE
   * @param secret gives OPENAI_API_KEY of a secret; asked for each call
   */
  public static OpenAiSpeak from(
      Function<String, Optional<String>> setting, BinaryOperator<String> secret) {
    return new OpenAiSpeak(new SpeechSettings(setting), secret);
  }

  static String model(SpeechSettings settings) {
    return settings.text("OPENAI_SPEECH_MODEL", "gpt-4o-mini-tts");
  }

  static String voice(SpeechSettings settings) {
    return settings.text("OPENAI_VOICE", "alloy");
  }

  @Override
  public void speak(String text, String tag, Consumer<byte[]> pcm) {
    ObjectNode body = Json.MAPPER.createObjectNode().put("model", model).put("voice", voice);
    body.put("input", text).put("response_format", "pcm");
    Request request =
        new Request.Builder()
            .url(url)
            .header("Authorization", "Bearer " + key.get())
            .post(JsonBody.of(body))
            .build();
    stream.speak(http.newCall(request), pcm);
  }
}
