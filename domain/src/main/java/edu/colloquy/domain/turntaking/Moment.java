package edu.colloquy.domain.turntaking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The present: what time it is, what was decided now, and when to look again. */
final class Moment {
  private static final long NEVER = Long.MAX_VALUE;

  private final List<TurnDecision> decisions = new ArrayList<>(4);
  private long nowMs = Long.MIN_VALUE;
  private long wakeAtMs = NEVER;

  /** It is so late now; an event that was held up does not turn time back. */
  void begin(long atMs) {
    nowMs = Math.max(nowMs, atMs);
    wakeAtMs = NEVER;
    decisions.clear();
  }

  long nowMs() {
    return nowMs;
  }

  /** Whether a time has come; if not, one must look again by then. */
  boolean isDue(long atMs) {
    if (nowMs < atMs) {
      wakeAtMs = Math.min(wakeAtMs, atMs);
      return false;
    }
    return true;
  }

  void decide(TurnDecision decision) {
    decisions.add(decision);
  }

  List<TurnDecision> decisions() {
    return List.copyOf(decisions);
  }

  OptionalLong wakeAtMs() {
    return wakeAtMs == NEVER ? OptionalLong.empty() : OptionalLong.of(wakeAtMs);
  }
}
