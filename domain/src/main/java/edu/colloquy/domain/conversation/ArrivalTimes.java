package edu.colloquy.domain.conversation;

import java.time.Instant;

/**
 * When each stretch of a student's audio arrived here, for the newest two minutes; by it the moment
 * at which the last word had been said is known. Thread-safe.
 */
final class ArrivalTimes {
  private static final int SLOTS = 6_000;

  private final long[] endSamples = new long[SLOTS];
  private final Instant[] arrivals = new Instant[SLOTS];
  private long count;

  synchronized void arrived(long endSample, Instant at) {
    int slot = (int) (count++ % SLOTS);
    endSamples[slot] = endSample;
    arrivals[slot] = at;
  }

  /** When the sample before this position arrived; the newest arrival if it has not yet. */
  synchronized Instant of(long endSample, Instant otherwise) {
    Instant found = otherwise;
    for (long i = count - 1; i >= Math.max(0, count - SLOTS); i--) {
      int slot = (int) (i % SLOTS);
      if (endSamples[slot] < endSample) {
        break;
      }
      found = arrivals[slot];
    }
    return found;
  }
}
