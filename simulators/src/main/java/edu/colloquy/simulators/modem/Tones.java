package edu.colloquy.simulators.modem;

/**
 * The alphabet of the modem. A symbol lasts 5 ms, which is one period of 200 Hz, and its tones are
 * multiples of 200 Hz from 400 to 3400 Hz: they are orthogonal over a symbol, and as sines all of
 * them begin and end at zero, so symbols join without a click.
 *
 * <p>The 16 tones form four groups of four neighbours. A data symbol sounds one tone of each group:
 * two bits a group, one byte a symbol. The two symbols that open a packet sound all the tones of
 * one group and none of the others, which no data symbol can.
 */
final class Tones {
  static final int COUNT = 16;
  static final int GROUPS = 4;
  static final int PER_GROUP = COUNT / GROUPS;
  static final int SYMBOLS_PER_SECOND = 200;

  /** The groups sounded by the two opening symbols of a packet. */
  static final int FIRST_SYNC_GROUP = 0;

  static final int SECOND_SYNC_GROUP = 3;

  private Tones() {}

  /** How many periods a tone completes in a symbol. */
  static int periodsPerSymbol(int tone) {
    return tone + 2;
  }

  /** The tone that a byte sounds in a group. */
  static int toneOf(int value, int group) {
    return group * PER_GROUP + ((value >> (2 * group)) & 3);
  }
}
