package edu.colloquy.simulators.deepgram;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a client asked of a live stream (Deepgram: /v1/listen, query parameters).
 *
 * @param model such as {@code nova-3}
 * @param sampleRateHz of the 16-bit little-endian mono PCM to come
 * @param interimResults whether results are wanted that may still change
 * @param formatted whether transcripts keep punctuation and capitals (punctuate or smart_format)
 * @param endpointingMs silence that ends an utterance; empty when switched off
 * @param utteranceEndMs gap after the last final word that is announced; empty when not asked for
 * @param vadEvents whether the start of speech is announced
 * @param diarize whether words are to say who of several spoke them
 * @param tag whose stream it is, by the client's own name for it; empty when not given
 */
record ListenQuery(
    String model,
    int sampleRateHz,
    boolean interimResults,
    boolean formatted,
    OptionalInt endpointingMs,
    OptionalInt utteranceEndMs,
    boolean vadEvents,
    boolean diarize,
    String tag) {
  private static final Pattern MODEL =
      Pattern.compile("(nova-3|nova-2|nova|enhanced|base)(-[a-z]+)*");
  private static final int DEFAULT_ENDPOINTING_MS = 10;

  /**
   * Reads and checks the parameters; what Deepgram refuses, and what only it can do, is refused.
   */
  static ListenQuery of(Query query) {
    String model = model(query);
    String encoding = query.text("encoding").orElse("none given");
    if (!encoding.equals("linear16")) {
      throw Refusal.badRequest(
          "Unsupported encoding: " + encoding + ". This simulator hears linear16 alone.");
    }
    query.number("channels", 1, 1);
    int sampleRateHz =
        query
            .number("sample_rate", 8_000, 192_000)
            .orElseThrow(() -> Refusal.badRequest("linear16 needs sample_rate, such as 16000."));
    boolean interimResults = query.flag("interim_results");
    OptionalInt utteranceEndMs = query.number("utterance_end_ms", 1_000, 5_000);
    if (utteranceEndMs.isPresent() && !interimResults) {
      throw Refusal.badRequest("utterance_end_ms needs interim_results=true.");
    }
    return new ListenQuery(
        model,
        sampleRateHz,
        interimResults,
        query.flag("punctuate") || query.flag("smart_format"),
        endpointing(query),
        utteranceEndMs,
        query.flag("vad_events"),
        query.flag("diarize") || query.text("diarize_model").isPresent(),
        query.text("tag").orElse(""));
  }

  /** The model that is asked for; keyterms and keywords go with one generation each. */
  static String model(Query query) {
    String model = query.text("model").orElse("base");
    if (!MODEL.matcher(model).matches()) {
      throw Refusal.badRequest("No such model: " + model + ". Use nova-3, for example.");
    }
    boolean nova3 = model.startsWith("nova-3");
    if (nova3 && !query.all("keywords").isEmpty()) {
      throw Refusal.badRequest("keywords are not supported by nova-3; use keyterm.");
    }
    if (!nova3 && !query.all("keyterm").isEmpty()) {
      throw Refusal.badRequest("keyterm needs nova-3; use keywords with " + model + ".");
    }
    return model;
  }

  private static OptionalInt endpointing(Query query) {
    return switch (query.text("endpointing").orElse("true")) {
      case "true" -> OptionalInt.of(DEFAULT_ENDPOINTING_MS);
      case "false" -> OptionalInt.empty();
      case String ignored -> query.number("endpointing", 0, 10_000);
    };
  }
}
