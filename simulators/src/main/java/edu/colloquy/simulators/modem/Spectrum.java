package edu.colloquy.simulators.modem;

import java.util.Arrays;

/**
 * How strong each tone is in a window of one symbol that slides over 16 kHz audio in blocks of 8
 * samples (half a millisecond). All tones are multiples of 200 Hz, so the part that a block adds to
 * a window is the same whichever window it lies in: it is worked out once, and a window is the sum
 * of its ten blocks. The arithmetic is in whole numbers so that sums never drift.
 */
final class Spectrum {
  static final int BLOCK = 8;
  static final int BLOCKS_PER_SYMBOL = Resampler.RATE_HZ / Tones.SYMBOLS_PER_SECOND / BLOCK;

  /** Longer than the longest packet, and a power of two. */
  private static final int REMEMBERED = 512;

  private static final int SYMBOL = BLOCK * BLOCKS_PER_SYMBOL;

  /** So that the sum over a symbol of full-scale samples stays within an int. */
  private static final int TABLE_AMPLITUDE = 511;

  private static final int[] COSINES = table(Math.PI / 2);
  private static final int[] SINES = table(0);

  private final int[] blockCosines = new int[BLOCKS_PER_SYMBOL * Tones.COUNT];
  private final int[] blockSines = new int[BLOCKS_PER_SYMBOL * Tones.COUNT];
  private final int[] windowCosines = new int[Tones.COUNT];
  private final int[] windowSines = new int[Tones.COUNT];
  private final int[] addedCosines = new int[Tones.COUNT];
  private final int[] addedSines = new int[Tones.COUNT];
  private final float[] energies = new float[REMEMBERED * Tones.COUNT];
  private int slot;
  private int quietBlocks = BLOCKS_PER_SYMBOL;
  private long blocks;

  /** How many blocks have been taken so far. */
  long blocks() {
    return blocks;
  }

  /** Takes a block of audio. */
  void add(int[] samples, int offset, boolean quiet) {
    quietBlocks = quiet ? quietBlocks + 1 : 0;
    int row = row(blocks);
    if (quietBlocks > BLOCKS_PER_SYMBOL) {
      Arrays.fill(energies, row, row + Tones.COUNT, 0);
    } else {
      correlate(samples, offset, quiet);
      slide(row);
    }
    slot = slot + 1 == BLOCKS_PER_SYMBOL ? 0 : slot + 1;
    blocks++;
  }

  /** The energy of a tone in the window that ended with a block, of the last 512. */
  float energy(long block, int tone) {
    return energies[row(block) + tone];
  }

  /** The energy of the four tones of a group in the window that ended with a block. */
  float groupEnergy(long block, int group) {
    int first = row(block) + group * Tones.PER_GROUP;
    return energies[first] + energies[first + 1] + energies[first + 2] + energies[first + 3];
  }

  /** Which part of the energy of all tones is that of a group; 0 in silence. */
  float share(long block, int group) {
    float all = 0;
    for (int each = 0; each < Tones.GROUPS; each++) {
      all += groupEnergy(block, each);
    }
    return all == 0 ? 0 : groupEnergy(block, group) / all;
  }

  private void correlate(int[] samples, int offset, boolean quiet) {
    Arrays.fill(addedCosines, 0);
    Arrays.fill(addedSines, 0);
    if (quiet) {
      return;
    }
    int at = slot * BLOCK * Tones.COUNT;
    for (int i = 0; i < BLOCK; i++, at += Tones.COUNT) {
      int sample = samples[offset + i];
      for (int tone = 0; tone < Tones.COUNT; tone++) {
        addedCosines[tone] += sample * COSINES[at + tone];
        addedSines[tone] += sample * SINES[at + tone];
      }
    }
  }

  private void slide(int row) {
    int at = slot * Tones.COUNT;
    for (int tone = 0; tone < Tones.COUNT; tone++) {
      windowCosines[tone] += addedCosines[tone] - blockCosines[at + tone];
      windowSines[tone] += addedSines[tone] - blockSines[at + tone];
      blockCosines[at + tone] = addedCosines[tone];
      blockSines[at + tone] = addedSines[tone];
      float cosine = windowCosines[tone];
      float sine = windowSines[tone];
      energies[row + tone] = cosine * cosine + sine * sine;
    }
  }

  private static int row(long block) {
    return (int) (block & (REMEMBERED - 1)) * Tones.COUNT;
  }

  /** Sample by sample, tone by tone, one symbol long. */
  private static int[] table(double phase) {
    int[] table = new int[SYMBOL * Tones.COUNT];
    for (int i = 0; i < SYMBOL; i++) {
      for (int tone = 0; tone < Tones.COUNT; tone++) {
        double angle = 2 * Math.PI * Tones.periodsPerSymbol(tone) * i / SYMBOL + phase;
        table[i * Tones.COUNT + tone] = (int) Math.round(TABLE_AMPLITUDE * Math.sin(angle));
      }
    }
    return table;
  }
}
