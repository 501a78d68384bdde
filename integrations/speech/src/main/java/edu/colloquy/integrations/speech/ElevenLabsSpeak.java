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
 * Speaks with a voice of ElevenLabs (ElevenLabs: POST /v1/text-to-speech/{voice_id}/stream).
 * Thread-safe.
 *
 * <p>Sentences are spoken whole, and an answer over HTTP is cancelled by ending it: so nothing of a
 * sentence that was interrupted can come after, which contexts of the WebSocket have to be watched
 * for.
 */
public final class ElevenLabsSpeak implements TextToSpeech {
  private static final SpeechService SERVICE =
      new SpeechService(
          "ElevenLabs", "ELEVENLABS_API_KEY of SPEECH_SECRET", "ELEVENLABS_URL", "request-id");

  private final HttpUrl url;
  private final Supplier<String> key;
  private final String model;
  private final OkHttpClient http;
  private final SpokenStream stream = new SpokenStream(SERVICE);

  private ElevenLabsSpeak(SpeechSettings settings, BinaryOperator<String> secret) {
    String name = settings.required("SPEECH_SECRET");
    url =
        HttpUrl.get(settings.text("ELEVENLABS_URL", "https://api.elevenlabs.io"))
            .newBuilder()
            .addPathSegments("v1/text-to-speech")
            .addPathSegment(voice(settings))
            .addPathSegment("stream")
            .addQueryParameter("output_format", "pcm_24000")
            .build();
    key = () -> secret.apply(name, "ELEVENLABS_API_KEY");
    model = model(settings);
    http = SpeechHttp.client("elevenlabs", Voices.silence(settings));
  }

  /**
   * Speaking as the settings say.
   *
   * @param setting gives SPEECH_SECRET and, if they are set, ELEVENLABS_URL, ELEVENLABS_MODEL and
   *     ELEVENLABS_VOICE
   * @param secret gives ELEVENLABS_API_KEY of a secret; asked for each call
   */
  public static ElevenLabsSpeak from(
      Function<String, Optional<String>> setting, BinaryOperator<String> secret) {
    return new ElevenLabsSpeak(new SpeechSettings(setting), secret);
  }

  static String model(SpeechSettings settings) {
    return settings.text("ELEVENLABS_MODEL", "eleven_flash_v2_5");
  }

  static String voice(SpeechSettings settings) {
    return settings.text("ELEVENLABS_VOICE", "21m00Tcm4TlvDq8ikWAM");
  }

  @Override
  public void speak(String text, String tag, Consumer<byte[]> pcm) {
    ObjectNode body = Json.MAPPER.createObjectNode().put("text", text).put("model_id", model);
    Request request =
        new Request.Builder()
            .url(url)
            .header("xi-api-key", key.get())
            .post(JsonBody.of(body))
            .build();
    stream.speak(http.newCall(request), pcm);
  }
}
