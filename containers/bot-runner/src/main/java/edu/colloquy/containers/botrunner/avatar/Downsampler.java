package edu.colloquy.containers.botrunner.avatar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Turns a stream of 24 kHz into one of 16 kHz, in whole frames of 20 ms. However the input is cut
 * into pieces, the output is the same. Not thread-safe.
 *
 * <p>A polyphase filter: up by 2 to 48 kHz, a low-pass of {@value #TAPS} taps (a sinc cut off at 7
 * kHz in a Hamming window), down by 3. Of three samples the first gives an output at the filter's
 * even taps, the second one at its odd taps, the third none.
 */
public final class Downsampler {
  private static final int FRAME_BYTES = 640;

  /** A tenth of a second, and the frame that is not full yet. */
  private static final int ROOM_BYTES = 6 * FRAME_BYTES;

  private static final int TAPS = 48;
  private static final double CUTOFF = 7_000.0 / 48_000;
  private static final float[] EVEN = taps(0);
  private static final float[] ODD = taps(1);

  private final Consumer<byte[]> frames;

  /** The newest samples, twice, so that they lie in a row from wherever the head is. */
  private final float[] newest = new float[TAPS];

  private final ByteBuffer out = ByteBuffer.allocate(ROOM_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private int head;
  private int turn;

  /**
   * @param frames given whole frames of 640 bytes, PCM16 little-endian, as they are full; may keep
   *     them
   */
  public Downsampler(Consumer<byte[]> frames) {
    this.frames = frames;
  }

  /** Takes the next samples: PCM16 little-endian, mono, 24 kHz; half a sample is dropped. */
  public void add(ByteBuffer pcm) {
    ByteBuffer samples = pcm.order(ByteOrder.LITTLE_ENDIAN);
    while (samples.remaining() >= Short.BYTES) {
      add(samples.getShort());
    }
    handOut();
  }

  private void add(short sample) {
    head = head == 0 ? TAPS / 2 - 1 : head - 1;
    newest[head] = sample;
    newest[head + TAPS / 2] = sample;
    if (turn < 2) {
      put(filtered(turn == 0 ? EVEN : ODD));
    }
    turn = turn == 2 ? 0 : turn + 1;
  }

  private float filtered(float[] taps) {
    float even = 0; // two sums, so that one addition need not wait for the other
    float odd = 0;
    for (int i = 0; i < TAPS / 2; i += 2) {
      even += taps[i] * newest[head + i];
      odd += taps[i + 1] * newest[head + i + 1];
    }
    return even + odd;
  }

  private void put(float value) {
    if (!out.hasRemaining()) {
      handOut();
    }
    out.putShort((short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE));
  }

  private void handOut() {
    int whole = out.position() / FRAME_BYTES * FRAME_BYTES;
    if (whole > 0) {
      frames.accept(Arrays.copyOf(out.array(), whole));
      out.limit(out.position()).position(whole).compact();
    }
  }

  /** Every second tap; together they let a constant through unchanged. */
  private static float[] taps(int first) {
    double[] taps = new double[TAPS / 2];
    double sum = 0;
    for (int i = 0; i < taps.length; i++) {
      int n = 2 * i + first;
      double x = 2 * CUTOFF * (n - (TAPS - 1) / 2.0);
      double window = 0.54 - 0.46 * Math.cos(2 * Math.PI * n / (TAPS - 1));
      taps[i] = Math.sin(Math.PI * x) / (Math.PI * x) * window;
      sum += taps[i];
    }
    float[] scaled = new float[taps.length];
    for (int i = 0; i < taps.length; i++) {
      scaled[i] = (float) (taps[i] / sum);
    }
    return scaled;
  }
}
