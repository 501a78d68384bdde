package edu.colloquy.integrations.speech;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How Deepgram is asked to hear.
 *
 * @param model such as {@code nova-3} or {@code flux-general-en}
 * @param language BCP-47, or {@code multi}
 * @param eotThreshold Flux ends a turn when it is so sure, 0.5 to 0.9
 * @param eagerEotThreshold Flux announces a probable end when it is so sure, 0.3 to 0.9; empty: it
 *     does not
 * @param eotTimeout Flux ends a turn after so long a silence, however unsure
 */
record HearingOptions(
    String model,
    String language,
    double eotThreshold,
    OptionalDouble eagerEotThreshold,
    Duration eotTimeout) {
  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(500);
  private static final Duration LONGEST_TIMEOUT = Duration.ofMillis(10_000);

  /**
   * Reads DEEPGRAM_MODEL ({@code nova-3}), DEEPGRAM_LANGUAGE ({@code en}),
   * DEEPGRAM_FLUX_EOT_THRESHOLD (0.7), DEEPGRAM_FLUX_EAGER_EOT_THRESHOLD (0.5, or {@code off}) and
   * DEEPGRAM_FLUX_EOT_TIMEOUT_MS (5000).
   *
   * @throws IllegalStateException naming a setting that will not do
   */
  static HearingOptions of(SpeechSettings settings) {
    String model = settings.text("DEEPGRAM_MODEL", "nova-3");
    ListenModel.of(model);
    double eot = settings.number("DEEPGRAM_FLUX_EOT_THRESHOLD", 0.7, 0.5, 0.9);
    OptionalDouble eager =
        settings.numberOrOff("DEEPGRAM_FLUX_EAGER_EOT_THRESHOLD", Math.min(0.5, eot), 0.3, 0.9);
    if (eager.isPresent() && eager.getAsDouble() > eot) {
      throw new IllegalStateException(
          "The setting DEEPGRAM_FLUX_EAGER_EOT_THRESHOLD must not be above"
              + " DEEPGRAM_FLUX_EOT_THRESHOLD: the probable end comes before the end.");
    }
    return new HearingOptions(
        model,
        settings.text("DEEPGRAM_LANGUAGE", "en"),
        eot,
        eager,
        settings.millis(
            "DEEPGRAM_FLUX_EOT_TIMEOUT_MS",
            Duration.ofSeconds(5),
            SHORTEST_TIMEOUT,
            LONGEST_TIMEOUT));
  }

  ListenModel generation() {
    return ListenModel.of(model);
  }
}
