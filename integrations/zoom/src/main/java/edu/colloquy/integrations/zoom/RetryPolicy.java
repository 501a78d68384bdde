package edu.colloquy.integrations.zoom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * When failed calls are tried again: after 250 ms, 500 ms, 1 s ... up to 8 s, each made shorter by
 * chance (AWS: "Exponential backoff and jitter", full jitter) and not before Zoom says; up to five
 * times and 20 s for one operation, within the budget of its session. Thread-safe.
 */
final class RetryPolicy {
  static final int MOST = 5;
  static final Duration TIME = Duration.ofSeconds(20);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
  private static final int SESSIONS_KEPT = 1_000;

  private final InstantSource clock;
  private final Sleeper sleeper;
  private final DoubleSupplier chance;
  private final Map<String, RetryBudget> budgets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RetryBudget> eldest) {
          return size() > SESSIONS_KEPT;
        }
      };

  /**
   * @param chance gives numbers from 0 to 1
   */
  RetryPolicy(InstantSource clock, Sleeper sleeper, DoubleSupplier chance) {
    this.clock = clock;
    this.sleeper = sleeper;
    this.chance = chance;
  }

  /**
   * The retries of an operation that begins now.
   *
   * @param session whose budget they are taken from: a session, its meeting, or a user
   */
  Retries begin(String session) {
    synchronized (budgets) {
      RetryBudget budget = budgets.computeIfAbsent(session, _ -> new RetryBudget(clock));
      return new Retries(this, budget, clock.instant());
    }
  }

  Instant now() {
    return clock.instant();
  }

  /** How long to wait before the retry of this number, counted from 0. */
  Duration pause(int retry) {
    long longestMs = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << retry);
    return Duration.ofMillis(Math.round(longestMs * chance.getAsDouble()));
  }

  void sleep(Duration time) throws InterruptedException {
    sleeper.sleep(time);
  }
}
