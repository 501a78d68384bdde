package edu.colloquy.simulators.modem;

/**
 * Tells speech from silence by energy, block by block. What is 8 dB louder than the quietest there
 * was lately counts as speech, so that steady noise soon does not.
 */
final class Loudness {
  /** Mean square of the quietest background: about -58 dBFS. */
  private static final double MIN_FLOOR = 40 * 40;

  /** 8 dB above the background. */
  private static final double VOICE_RATIO = 6.25;

  /** 3 dB a second, at 2000 blocks a second. */
  private static final double FLOOR_RISE = Math.pow(10, 0.3 / 2000);

  /** Below this no sample is worth an analysis. */
  private static final int QUIET = 8;

  /** A voice is still heard this long after its last loud block. */
  private static final int HANGOVER_BLOCKS = 20;

  private final long[] squares = new long[Spectrum.BLOCKS_PER_SYMBOL];
  private long windowSquares;
  private int slot;
  private double floor = MIN_FLOOR;
  private long blocksSinceVoice = HANGOVER_BLOCKS + 1;
  private boolean quiet;

  /** Takes a block of audio. */
  void add(int[] samples, int offset) {
    long sum = 0;
    int peaks = 0;
    for (int i = offset; i < offset + Spectrum.BLOCK; i++) {
      int sample = samples[i];
      sum += (long) sample * sample;
      peaks |= Math.abs(sample);
    }
    quiet = peaks < QUIET;
    windowSquares += sum - squares[slot];
    squares[slot] = sum;
    slot = slot + 1 == squares.length ? 0 : slot + 1;
    double windowMean = (double) windowSquares / (Spectrum.BLOCK * Spectrum.BLOCKS_PER_SYMBOL);
    double threshold = floor * VOICE_RATIO;
    boolean voiced = windowMean > threshold && sum > threshold * Spectrum.BLOCK;
    blocksSinceVoice = voiced ? 0 : blocksSinceVoice + 1;
    floor = windowMean < floor ? Math.max(windowMean, MIN_FLOOR) : floor * FLOOR_RISE;
  }

  /** Whether the last block was next to digital silence. */
  boolean quiet() {
    return quiet;
  }

  /** Whether the last ten milliseconds had speech in them. */
  boolean hearingVoice() {
    return blocksSinceVoice <= HANGOVER_BLOCKS;
  }

  /** How many blocks have come since the last loud one. */
  long blocksSinceVoice() {
    return blocksSinceVoice;
  }
}
