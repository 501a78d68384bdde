package edu.colloquy.integrations.speech;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.domain.speech.SpeechStream;
import edu.colloquy.domain.speech.SpeechToText;
import java.time.Duration;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Hears speech over Deepgram's live transcription (Deepgram: /v1/listen). A stream whose connection
 * is lost reports {@link SpeechEvent.Dropped} once and does not come back by itself. Thread-safe.
 */
public final class DeepgramListen implements SpeechToText {
  private static final Duration SILENCE = Duration.ofSeconds(4);
  private static final String MODEL = "nova-3";
  private static final String SAMPLE_RATE_HZ = "16000";
  private static final String UTTERANCE_END_MS = "1000";

  private final Deepgram deepgram;
  private final KeepAlives keepAlives;

  /**
   * @param silence a stream without audio for so long is kept open by a KeepAlive
   */
  DeepgramListen(Deepgram deepgram, Duration silence) {
    this.deepgram = deepgram;
    this.keepAlives = new KeepAlives(silence);
  }

  /**
   * Hearing as the settings say.
   *
   * @param setting gives DEEPGRAM_URL, such as {@code https://api.deepgram.com}, and
   *     DEEPGRAM_SECRET
   * @param secret gives DEEPGRAM_API_KEY of a secret; asked when a stream is opened
   */
  public static DeepgramListen from(UnaryOperator<String> setting, BinaryOperator<String> secret) {
    return new DeepgramListen(Deepgram.from(setting, secret), SILENCE);
  }

  @Override
  public SpeechStream open(SpeechRequest request, Consumer<SpeechEvent> events) {
    Request upgrade = deepgram.request(url(request)).build();
    LiveTranscription stream = LiveTranscription.open(deepgram.http(), upgrade, events);
    keepAlives.add(stream);
    return stream;
  }

  @Override
  public ServiceCheck check() {
    return deepgram.check();
  }

  private HttpUrl url(SpeechRequest request) {
    HttpUrl.Builder url =
        deepgram
            .path("v1/listen")
            .addQueryParameter("model", MODEL)
            .addQueryParameter("encoding", "linear16")
            .addQueryParameter("sample_rate", SAMPLE_RATE_HZ)
            .addQueryParameter("channels", "1")
            .addQueryParameter("interim_results", "true")
            .addQueryParameter("punctuate", "true")
            .addQueryParameter("smart_format", "true")
            .addQueryParameter("endpointing", Long.toString(request.pause().toMillis()))
            .addQueryParameter("utterance_end_ms", UTTERANCE_END_MS)
            .addQueryParameter("vad_events", "true")
            .addQueryParameter("tag", request.tag());
    request.keyterms().forEach(keyterm -> url.addQueryParameter("keyterm", keyterm));
    return url.build();
  }
}
