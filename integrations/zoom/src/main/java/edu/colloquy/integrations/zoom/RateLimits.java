package edu.colloquy.integrations.zoom;

import edu.colloquy.domain.ServiceException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which classes of calls Zoom takes none of for the moment, so that those who come after one that
 * was refused do not run into the same wall. Thread-safe.
 */
final class RateLimits {
  private record Reached(RateLimit limit, ServiceException refusal) {}

  private final InstantSource clock;
  private final Map<RateClass, Reached> reached = new ConcurrentHashMap<>();

  RateLimits(InstantSource clock) {
    this.clock = clock;
  }

  /** Notes a refusal. */
  void reached(RateClass rateClass, RateLimit limit, ServiceException refusal) {
    if (limit.ofClass()) {
      reached.put(rateClass, new Reached(limit, refusal));
    }
  }

  /** What is to become of a call that Zoom would refuse now; empty if it would not. */
  Optional<Outcome.Failed> refusal(RateClass rateClass) {
    return Optional.ofNullable(reached.get(rateClass))
        .filter(wall -> clock.instant().isBefore(wall.limit().opensAt()))
        .map(wall -> Outcome.Failed.notMade(wall.refusal(), Optional.of(wall.limit().opensAt())));
  }
}
