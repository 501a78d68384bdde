package edu.colloquy.integrations.livekit;

/**
 * Brings a stream of 48 kHz down to a rate that divides it, so that nothing above half of that rate
 * folds back: a low-pass (a sinc in a Hamming window) of which every so-manieth output is computed.
 * Not thread-safe.
 */
final class Decimator {
  static final int INPUT_HZ = 48_000;

  /** The pass band ends here, as a share of the half output rate. */
  private static final double PASS = 0.9;

  private static final int TAPS_PER_FACTOR = 24;

  private final int factor;
  private final float[] taps;
  private final float[] history;

  /**
   * @param outputHz 48000, 24000, 16000, 12000 or 8000
   */
  Decimator(int outputHz) {
    if (outputHz < 8_000 || INPUT_HZ % outputHz != 0) {
      throw new IllegalArgumentException(
          "sample rate " + outputHz + " Hz: ask for 48000, 24000, 16000, 12000 or 8000");
    }
    factor = INPUT_HZ / outputHz;
    taps = taps(factor);
    history = new float[taps.length];
  }

  /** Takes the next samples, a multiple of the factor of them; gives those at the output rate. */
  short[] decimate(short[] input) {
    if (factor == 1) {
      return input;
    }
    int kept = history.length - 1;
    float[] line = new float[kept + input.length];
    System.arraycopy(history, 1, line, 0, kept);
    for (int i = 0; i < input.length; i++) {
      line[kept + i] = input[i];
    }
    short[] output = new short[input.length / factor];
    for (int i = 0; i < output.length; i++) {
      output[i] = filtered(line, i * factor);
    }
    System.arraycopy(line, line.length - history.length, history, 0, history.length);
    return output;
  }

  private short filtered(float[] line, int from) {
    float sum = 0;
    for (int i = 0; i < taps.length; i++) {
      sum += taps[i] * line[from + i];
    }
    return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
  }

  private static float[] taps(int factor) {
    int count = factor == 1 ? 1 : TAPS_PER_FACTOR * factor;
    double[] shape = new double[count];
    double sum = 0;
    for (int n = 0; n < count; n++) {
      double x = PASS / factor * (n - (count - 1) / 2.0);
      double window = 0.54 - 0.46 * Math.cos(2 * Math.PI * n / Math.max(1, count - 1));
      shape[n] = x == 0 ? window : Math.sin(Math.PI * x) / (Math.PI * x) * window;
      sum += shape[n];
    }
    float[] taps = new float[count];
    for (int n = 0; n < count; n++) {
      taps[n] = (float) (shape[n] / sum);
    }
    return taps;
  }
}
