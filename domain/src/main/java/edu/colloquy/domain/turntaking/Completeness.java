package edu.colloquy.domain.turntaking;

/** How surely words are all that a student wants to say, from surely to surely not. */
public enum Completeness {
  /** A whole question, or an answer that stands by itself. */
  SURE(350),
  /** A whole sentence, as far as can be told. */
  LIKELY(900),
  /** It may be all, and it may not. */
  OPEN(1_400),
  /** Something is usually said after such words. */
  UNLIKELY(2_000),
  /** The sentence breaks off. */
  INCOMPLETE(2_800),
  /** The student asked for time. */
  THINKING(4_500);

  private final int delayMs;

  Completeness(int delayMs) {
    this.delayMs = delayMs;
  }

  /** How long to wait in ms after the last sound, for a student of ordinary pace. */
  public int delayMs() {
    return delayMs;
  }

  /** Whether these words are at least as surely all as those. */
  boolean atLeast(Completeness other) {
    return ordinal() <= other.ordinal();
  }

  /** The one of two that waits longer. */
  Completeness orLonger(Completeness other) {
    return ordinal() >= other.ordinal() ? this : other;
  }
}
