package edu.colloquy.simulators.deepgram;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a client asked of text to speech (Deepgram: POST /v1/speak, query parameters).
 *
 * @param model such as {@code aura-2-thalia-en}
 * @param sampleRateHz of the PCM wanted
 * @param tag who asks, by the client's own name for it; empty when not given
 */
record SpeakQuery(String model, int sampleRateHz, String tag) {
  private static final Pattern MODEL = Pattern.compile("aura-(2-)?[a-z]+-[a-z]{2}");
  private static final Set<Integer> RATES_HZ = Set.of(8_000, 16_000, 24_000, 32_000, 48_000);
  private static final int DEFAULT_RATE_HZ = 24_000;

  /** Reads and checks the parameters of a request for a whole text. */
  static SpeakQuery of(Query query) {
    require(query, "encoding", "mp3", "linear16");
    require(query, "container", "wav", "none");
    return common(query);
  }

  /** Reads and checks the parameters of a WebSocket, which speaks raw audio in any case. */
  static SpeakQuery socket(Query query) {
    require(query, "encoding", "linear16", "linear16");
    return common(query);
  }

  private static SpeakQuery common(Query query) {
    String model = query.text("model").orElse("aura-asteria-en");
    if (!MODEL.matcher(model).matches()) {
      throw Refusal.badRequest("No such model: " + model + ". Use aura-2-thalia-en, for example.");
    }
    OptionalInt rate = query.number("sample_rate", 8_000, 48_000);
    if (rate.isPresent() && !RATES_HZ.contains(rate.getAsInt())) {
      throw Refusal.badRequest("sample_rate must be 8000, 16000, 24000, 32000 or 48000.");
    }
    return new SpeakQuery(model, rate.orElse(DEFAULT_RATE_HZ), query.text("tag").orElse(""));
  }

  private static void require(Query query, String name, String byDefault, String supported) {
    String value = query.text(name).orElse(byDefault);
    if (!value.equals(supported)) {
      throw Refusal.badRequest(
          "%s=%s: this simulator speaks %s=%s alone.".formatted(name, value, name, supported));
    }
  }
}
