package edu.colloquy.simulators.deepgram;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a client asked of a stream of Flux (Deepgram: /v2/listen, query parameters).
 *
 * @param sampleRateHz of the 16-bit little-endian mono PCM to come
 * @param thresholds when a turn ends
 * @param keyterms words to be expected
 * @param languageHints of the multilingual model; empty otherwise
 * @param tag whose stream it is, by the client's own name for it; empty when not given
 */
record FluxQuery(
    int sampleRateHz,
    Thresholds thresholds,
    List<String> keyterms,
    List<String> languageHints,
    String tag) {
  private static final Set<String> MODELS = Set.of("flux-general-en", "flux-general-multi");

  /**
   * When a turn ends.
   *
   * @param eager so sure, a probable end is announced; empty: never
   * @param end so sure, the turn ends
   * @param timeoutMs after so long a silence it ends in any case
   */
  record Thresholds(OptionalDouble eager, double end, int timeoutMs) {
    private static final double DEFAULT_END = 0.7;
    private static final int DEFAULT_TIMEOUT_MS = 5_000;

    static Thresholds of(Query query) {
      OptionalDouble eager = query.decimal("eager_eot_threshold", 0.3, 0.9);
      double end = query.decimal("eot_threshold", 0.5, 0.9).orElse(DEFAULT_END);
      if (eager.orElse(end) > end) {
        throw Refusal.badRequest("eager_eot_threshold must not be above eot_threshold.");
      }
      int timeout = query.number("eot_timeout_ms", 500, 10_000).orElse(DEFAULT_TIMEOUT_MS);
      return new Thresholds(eager, end, timeout);
    }
  }

  /** Reads and checks the parameters. */
  static FluxQuery of(Query query) {
    String model = query.text("model").orElse("none given");
    if (!MODELS.contains(model)) {
      throw Refusal.badRequest("No such model: " + model + ". /v2/listen needs flux-general-en.");
    }
    String encoding = query.text("encoding").orElse("none given");
    if (!encoding.equals("linear16")) {
      throw Refusal.badRequest(
          "Unsupported encoding: " + encoding + ". This simulator hears linear16 alone.");
    }
    List<String> hints = query.all("language_hint");
    if (!hints.isEmpty() && !model.equals("flux-general-multi")) {
      throw Refusal.badRequest("language_hint needs the model flux-general-multi.");
    }
    return new FluxQuery(
        query
            .number("sample_rate", 8_000, 48_000)
            .orElseThrow(() -> Refusal.badRequest("linear16 needs sample_rate, such as 16000.")),
        Thresholds.of(query),
        query.all("keyterm"),
        hints,
        query.text("tag").orElse(""));
  }
}
