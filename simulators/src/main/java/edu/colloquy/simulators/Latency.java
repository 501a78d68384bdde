package edu.colloquy.simulators;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a service takes, as a log-normal distribution given by two of its quantiles, which is
 * how latencies are published.
 *
 * @param p50 the median
 * @param p95 the 95th percentile, not below the median
 */
public record Latency(Duration p50, Duration p95) {
  private static final double Z95 = 1.6449;

  public Latency {
    if (p50.isNegative() || p95.compareTo(p50) < 0) {
      throw new IllegalArgumentException("need 0 <= p50 <= p95, got " + p50 + " and " + p95);
    }
  }

  /** A latency of the given quantiles in milliseconds. */
  public static Latency ofMillis(long p50, long p95) {
    return new Latency(Duration.ofMillis(p50), Duration.ofMillis(p95));
  }

  /** No waiting at all. */
  public static Latency none() {
    return new Latency(Duration.ZERO, Duration.ZERO);
  }

  /** Draws one waiting time. */
  public Duration draw(RandomGenerator random) {
    if (p50.isZero()) {
      return Duration.ZERO;
    }
    double sigma = Math.log((double) p95.toNanos() / p50.toNanos()) / Z95;
    return Duration.ofNanos((long) (p50.toNanos() * Math.exp(sigma * random.nextGaussian())));
  }
}
