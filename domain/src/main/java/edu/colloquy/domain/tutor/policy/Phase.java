package edu.colloquy.domain.tutor.policy;

/** How far a student is with a problem. */
public enum Phase {
  /** On the way to the result. */
  WORKING,
  /** Has the result; whether they understand it is being looked at. */
  CHECKING,
  /** Tries the idea on something new. */
  TRANSFER,
  /** Finished with the problem. */
  DONE
}
