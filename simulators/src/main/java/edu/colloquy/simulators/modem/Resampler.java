package edu.colloquy.simulators.modem;

/**
 * Brings a stream to the 16 kHz at which an ear listens, by linear interpolation; of higher rates,
 * neighbours are averaged first. Keeps its place between chunks.
 */
final class Resampler {
  static final int RATE_HZ = 16_000;
  private static final int MIN_RATE_HZ = 8_000;

  private final int averaged;
  private final double step;
  private double next;
  private int previous;
  private int sum;
  private int summed;

  Resampler(int sampleRateHz) {
    if (sampleRateHz < MIN_RATE_HZ) {
      throw new IllegalArgumentException(
          "sample rate " + sampleRateHz + " Hz: speech needs at least " + MIN_RATE_HZ);
    }
    averaged = Math.max(1, sampleRateHz / RATE_HZ);
    step = (double) sampleRateHz / averaged / RATE_HZ;
  }

  /** How many samples so many make at most. */
  static int room(int samples) {
    return samples * RATE_HZ / MIN_RATE_HZ + 2;
  }

  /**
   * Takes the next samples and writes what they yield from a place on.
   *
   * @return how many samples were written
   */
  int resample(short[] pcm, int offset, int length, int[] out, int at) {
    int written = at;
    for (int i = offset; i < offset + length; i++) {
      sum += pcm[i];
      if (++summed < averaged) {
        continue;
      }
      int sample = averaged == 1 ? sum : sum / averaged;
      sum = 0;
      summed = 0;
      for (next -= 1; next <= 0; next += step) {
        out[written++] = sample + (int) ((previous - sample) * -next);
      }
      previous = sample;
    }
    return written - at;
  }
}
