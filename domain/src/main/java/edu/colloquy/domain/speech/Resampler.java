package edu.colloquy.domain.speech;

/**
 * Brings sound from one sample rate to another by band-limited interpolation: every output sample
 * is the input weighted by a windowed sinc around its place, which is also the low-pass that keeps
 * what is above the lower rate's half from coming back as noise. Immutable.
 */
public final class Resampler {
  /** Zero crossings of the sinc on each side. More is steeper, and slower. */
  private static final int CROSSINGS = 16;

  private final int up;
  private final int down;
  private final int reach;
  private final float[][] weights;

  /**
   * @param fromHz rate of the samples to come
   * @param toHz rate of the samples that are made
   */
  public Resampler(int fromHz, int toHz) {
    int divisor = greatestCommonDivisor(fromHz, toHz);
    up = toHz / divisor;
    down = fromHz / divisor;
    double cutoff = Math.min(1, (double) up / down);
    reach = (int) Math.ceil(CROSSINGS / cutoff);
    weights = up == down ? new float[0][] : weights(up, reach, cutoff);
  }

  /** A whole recording at the other rate; silence is before and after it. */
  public short[] resample(short[] samples) {
    if (up == down) {
      return samples.clone();
    }
    short[] resampled = new short[(int) ((long) samples.length * up / down)];
    for (int i = 0; i < resampled.length; i++) {
      long place = (long) i * down;
      resampled[i] = at(samples, (int) (place / up), weights[(int) (place % up)]);
    }
    return resampled;
  }

  private short at(short[] samples, int centre, float[] around) {
    int first = centre - reach + 1;
    int from = Math.max(0, -first);
    int to = Math.min(around.length, samples.length - first);
    float sum = 0;
    for (int tap = from; tap < to; tap++) {
      sum += around[tap] * samples[first + tap];
    }
    return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** For each of the places between two input samples, what the input around it counts. */
  private static float[][] weights(int up, int reach, double cutoff) {
    float[][] phases = new float[up][2 * reach];
    for (int phase = 0; phase < up; phase++) {
      double sum = 0;
      for (int tap = 0; tap < 2 * reach; tap++) {
        double distance = tap - reach + 1 - (double) phase / up;
        double weight = sinc(distance * cutoff) * window(distance / reach);
        phases[phase][tap] = (float) weight;
        sum += weight;
      }
      for (int tap = 0; tap < 2 * reach; tap++) {
        phases[phase][tap] /= (float) sum;
      }
    }
    return phases;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  /** Blackman's window, from -1 to 1. */
  private static double window(double x) {
    return Math.abs(x) >= 1
        ? 0
        : 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
