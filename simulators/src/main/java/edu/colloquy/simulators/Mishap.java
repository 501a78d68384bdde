package edu.colloquy.simulators;

/** How an answer of a simulated service goes wrong on request. */
public enum Mishap {
  /** HTTP 401: the key is said to be wrong. */
  UNAUTHORIZED,
  /** HTTP 402: no credit is left. */
  NO_CREDIT,
  /** HTTP 429: too many requests at once. */
  TOO_MANY,
  /** HTTP 500. */
  SERVER_ERROR,
  /** HTTP 200 with a page instead of what was asked for, as a captive portal answers. */
  HTML,
  /** Half of the answer, and then nothing, while the connection stays open. */
  STALL,
  /** Half of the answer, and then the connection is cut. */
  CUT
}
