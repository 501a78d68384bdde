package edu.colloquy.simulators.zoom;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts calls by class and refuses those above the account's limits, in both of Zoom's styles: a
 * limit of the second names the second in {@code X-RateLimit-Reset}, a limit of the day the instant
 * in {@code Retry-After}. Thread-safe.
 */
final class RateGate {
  private static final int TOO_MANY = 429;

  private final Map<RateClass, TokenBucket> seconds = new EnumMap<>(RateClass.class);
  private final Map<RateClass, DayCount> days = new EnumMap<>(RateClass.class);
  private final InstantSource clock;

  RateGate(RateLimits limits, InstantSource clock) {
    this.clock = clock;
    for (RateClass rateClass : RateClass.values()) {
      RateLimits.Quota quota = limits.of(rateClass);
      seconds.put(rateClass, new TokenBucket(quota.perSecond(), clock));
      days.put(rateClass, new DayCount(quota.perDay(), clock));
    }
  }

  /**
   * Counts a call, and says in its answer's headers how many are left.
   *
   * @throws ZoomError 429, if it is one too many
   */
  void pass(Context http, RateClass rateClass) {
    TokenBucket second = seconds.get(rateClass);
    DayCount day = days.get(rateClass);
    if (!second.take()) {
      throw tooManyThisSecond(http, rateClass);
    }
    if (!day.take()) {
      headers(http, rateClass, "Daily-limit", day.limit(), 0);
      http.header("Retry-After", day.midnight().toString());
      throw ZoomError.of(
          TOO_MANY,
          TOO_MANY,
          "You have reached the maximum daily rate limit for this API. Refer to the response header"
              + " for details on when you can make another request.");
    }
    headers(http, rateClass, "QPS", second.capacity(), second.left());
  }

  /** What a call above the limit of the second is answered. */
  ZoomError tooManyThisSecond(Context http, RateClass rateClass) {
    headers(http, rateClass, "QPS", seconds.get(rateClass).capacity(), 0);
    Instant reset = clock.instant().plusSeconds(1);
    http.header("X-RateLimit-Reset", Long.toString(reset.getEpochSecond()));
    return ZoomError.of(
        TOO_MANY,
        TOO_MANY,
        "You have reached the maximum per-second rate limit for this API. Try again later.");
  }

  private static void headers(
      Context http, RateClass rateClass, String type, int limit, int remaining) {
    http.header("X-RateLimit-Category", rateClass.wireName());
    http.header("X-RateLimit-Type", type);
    http.header("X-RateLimit-Limit", Integer.toString(limit));
    http.header("X-RateLimit-Remaining", Integer.toString(remaining));
  }
}
