package edu.colloquy.domain.work;

/** What became of a lease that was to be prolonged. */
public enum Renewal {
  /** It is good for another term. */
  PROLONGED,
  /** Another worker has the room, or the lease was given back. */
  LOST,
  /** It could not be prolonged this time; until it lapses it is worth another attempt. */
  UNDECIDED
}
