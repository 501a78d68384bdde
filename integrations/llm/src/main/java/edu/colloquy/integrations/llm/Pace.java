package edu.colloquy.integrations.llm;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How patient one is with a model.
 *
 * @param firstToken so long it may take to its first piece before it is asked anew
 * @param silence so long it may be silent between two pieces
 * @param hedge after so long without a first piece it is asked a second time, and the first answer
 *     counts; never if empty
 * @param attempts how often the first model is asked at most; before its first piece only
 * @param longestPause a service that asks for a longer pause than this is not waited for
 */
public record Pace(
    Duration firstToken,
    Duration silence,
    Optional<Duration> hedge,
    int attempts,
    Duration longestPause) {

  /** Four seconds to the first piece, three attempts, no hedging. */
  public static Pace usual() {
    return new Pace(
        Duration.ofSeconds(4),
        Duration.ofSeconds(10),
        Optional.empty(),
        3,
        Duration.ofMillis(1_500));
  }

  /** The usual pace, but with hedged requests. */
  public Pace hedged(Duration after) {
    return new Pace(firstToken, silence, Optional.of(after), attempts, longestPause);
  }

  /** The usual pace, but that patient with the first piece. */
  public Pace withFirstToken(Duration limit) {
    return new Pace(limit, silence, hedge, attempts, longestPause);
  }

  /**
   * The pace that the settings ask for.
   *
   * @param setting gives LLM_HEDGE_MS and LLM_FIRST_TOKEN_MS, where they are set
   */
  static Pace from(Function<String, Optional<String>> setting) {
    Pace pace = usual();
    Optional<Duration> first = millis(setting, "LLM_FIRST_TOKEN_MS");
    Optional<Duration> hedge = millis(setting, "LLM_HEDGE_MS");
    Pace patient = first.map(pace::withFirstToken).orElse(pace);
    return hedge.map(patient::hedged).orElse(patient);
  }

  private static Optional<Duration> millis(
      Function<String, Optional<String>> setting, String name) {
    return setting
        .apply(name)
        .map(
            value -> {
              try {
                return Duration.ofMillis(Long.parseLong(value));
              } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                    name + " must be a number of milliseconds, not " + value, e);
              }
            })
        .filter(duration -> duration.isPositive());
  }
}
