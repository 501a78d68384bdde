package edu.colloquy.simulators.modem;

/** How long words take: about 165 of them a minute in English prose. */
final class Pace {
  private static final double MS_PER_WORD = 185;
  private static final double MS_PER_BYTE = 44;

  private Pace() {}

  /** The time a word takes at normal speed, with the pause after it, in milliseconds. */
  static double millis(int bytes) {
    return MS_PER_WORD + MS_PER_BYTE * bytes;
  }
}
