package edu.colloquy.domain.tutor.policy;

import java.util.Locale;

/** What a tutor does with a turn, as stored with it. */
public enum Move {
  /** Draws attention to one step or one thing given. */
  FOCUS,
  /** Finds out how the student thinks. */
  PROBE,
  /** Gives help of the plan's level. */
  HINT,
  /** Tells something. */
  TELL,
  /** Says that something is right. */
  CONFIRM,
  /** Says that something is not right. */
  CORRECT,
  /** Cheers up, or praises the way. */
  ENCOURAGE,
  /** Talks about learning itself. */
  META,
  /** Sees to the talk: brings it back, repeats, hands over. */
  MANAGE;

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
