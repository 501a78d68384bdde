package edu.colloquy.integrations.speech;

import edu.colloquy.domain.speech.SpeechRequest;
import java.util.Optional;
import okhttp3.HttpUrl;

/** The address of a live stream, with all that is asked of it (Deepgram: query parameters). */
final class ListenUrl {
  private static final String SAMPLE_RATE_HZ = "16000";
  private static final String UTTERANCE_END_MS = "1000";
  private static final String MULTILINGUAL_FLUX = "flux-general-multi";

  private final Deepgram deepgram;
  private final HearingOptions options;

  ListenUrl(Deepgram deepgram, HearingOptions options) {
    this.deepgram = deepgram;
    this.options = options;
  }

  HttpUrl of(SpeechRequest request) {
    return switch (options.generation()) {
      case FLUX -> flux(request);
      case NOVA_3 -> nova(request, "keyterm");
      case NOVA_2 -> nova(request, "keywords");
    };
  }

  private HttpUrl nova(SpeechRequest request, String terms) {
    HttpUrl.Builder url =
        path("v1/listen", request)
            .addQueryParameter("channels", "1")
            .addQueryParameter("language", options.language())
            .addQueryParameter("interim_results", "true")
            .addQueryParameter("punctuate", "true")
            .addQueryParameter("smart_format", "true")
            // Formatting must not hold a final result back until more was said.
            .addQueryParameter("no_delay", "true")
            .addQueryParameter("endpointing", Long.toString(request.pause().toMillis()))
            .addQueryParameter("utterance_end_ms", UTTERANCE_END_MS)
            .addQueryParameter("vad_events", "true");
    if (request.manyVoices()) {
      url.addQueryParameter("diarize", "true");
    }
    var words =
        terms.equals("keywords")
            ? Keyterms.keywords(request.keyterms())
            : Keyterms.keyterms(request.keyterms());
    words.forEach(word -> url.addQueryParameter(terms, word));
    return url.build();
  }

  private HttpUrl flux(SpeechRequest request) {
    HttpUrl.Builder url =
        path("v2/listen", request)
            .addQueryParameter("eot_threshold", Double.toString(options.eotThreshold()))
            .addQueryParameter("eot_timeout_ms", Long.toString(options.eotTimeout().toMillis()));
    options
        .eagerEotThreshold()
        .ifPresent(sure -> url.addQueryParameter("eager_eot_threshold", Double.toString(sure)));
    Optional.of(options.language())
        .filter(language -> options.model().equals(MULTILINGUAL_FLUX) && !language.equals("multi"))
        .ifPresent(language -> url.addQueryParameter("language_hint", language));
    Keyterms.keyterms(request.keyterms()).forEach(term -> url.addQueryParameter("keyterm", term));
    return url.build();
  }

  private HttpUrl.Builder path(String path, SpeechRequest request) {
    return deepgram
        .path(path)
        .addQueryParameter("model", options.model())
        .addQueryParameter("encoding", "linear16")
        .addQueryParameter("sample_rate", SAMPLE_RATE_HZ)
        .addQueryParameter("tag", request.tag());
  }
}
