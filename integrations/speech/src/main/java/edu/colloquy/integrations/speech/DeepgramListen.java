package edu.colloquy.integrations.speech;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.domain.speech.SpeechStream;
import edu.colloquy.domain.speech.SpeechToText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Request;

/**
 * Hears speech over Deepgram's live transcription: Nova (Deepgram: /v1/listen) or Flux, which
 * detects turns (Deepgram: /v2/listen). A stream whose connection is lost reports {@link
 * SpeechEvent.Dropped} once and does not come back by itself. Thread-safe.
 */
public final class DeepgramListen implements SpeechToText {
  private static final Duration SILENCE = Duration.ofSeconds(4);

  private final Deepgram deepgram;
  private final HearingOptions options;
  private final ListenUrl url;
  private final KeepAlives keepAlives;

  /**
   * @param silence a stream without audio for so long is kept open
   */
  DeepgramListen(Deepgram deepgram, HearingOptions options, Duration silence) {
    this.deepgram = deepgram;
    this.options = options;
    this.url = new ListenUrl(deepgram, options);
    this.keepAlives = new KeepAlives(silence);
  }

  /**
   * Hearing as the settings say.
   *
   * @param setting gives DEEPGRAM_URL, such as {@code https://api.deepgram.com}, DEEPGRAM_SECRET,
   *     and, if they are set, DEEPGRAM_MODEL, DEEPGRAM_LANGUAGE, DEEPGRAM_FLUX_EOT_THRESHOLD,
   *     DEEPGRAM_FLUX_EAGER_EOT_THRESHOLD and DEEPGRAM_FLUX_EOT_TIMEOUT_MS
   * @param secret gives DEEPGRAM_API_KEY of a secret; asked when a stream is opened
   * @throws IllegalStateException naming a setting that is missing or will not do
   */
  public static DeepgramListen from(
      Function<String, Optional<String>> setting, BinaryOperator<String> secret) {
    SpeechSettings settings = new SpeechSettings(setting);
    return new DeepgramListen(
        Deepgram.from(settings, secret), HearingOptions.of(settings), SILENCE);
  }

  @Override
  public SpeechStream open(SpeechRequest request, Consumer<SpeechEvent> events) {
    Request upgrade = deepgram.request(url.of(request)).build();
    LiveTranscription stream = LiveTranscription.open(deepgram.http(), upgrade, protocol(), events);
    keepAlives.add(stream);
    return stream;
  }

  @Override
  public ServiceCheck check() {
    return deepgram.check();
  }

  private LiveProtocol protocol() {
    return switch (options.generation()) {
      case FLUX -> new FluxProtocol();
      case NOVA_3, NOVA_2 -> new NovaProtocol();
    };
  }
}
