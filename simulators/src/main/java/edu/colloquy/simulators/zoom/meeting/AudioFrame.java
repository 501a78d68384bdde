package edu.colloquy.simulators.zoom.meeting;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * 20 ms of one voice: {@value #SAMPLES} samples, PCM 16 bit mono at {@value #SAMPLE_RATE_HZ} Hz.
 * Shared by all who hear it, so nobody may change it. Thread-safe.
 */
public final class AudioFrame {
  /** Samples a second. */
  public static final int SAMPLE_RATE_HZ = 16_000;

  /** Milliseconds of audio in a frame. */
  public static final int MILLIS = 20;

  /** Samples in a frame. */
  public static final int SAMPLES = SAMPLE_RATE_HZ * MILLIS / 1000;

  /** Bytes of a frame on the wire, little-endian. */
  public static final int BYTES = SAMPLES * Short.BYTES;

  /** The one frame in which nobody speaks. */
  public static final AudioFrame SILENCE = new AudioFrame(new short[SAMPLES]);

  private final short[] samples;
  private final boolean silent;
  private volatile byte[] wire;

  private AudioFrame(short[] samples) {
    this.samples = samples;
    this.silent = isZero(samples);
  }

  /**
   * A frame of samples that the caller gives away.
   *
   * @param samples exactly {@value #SAMPLES} samples
   */
  static AudioFrame owning(short[] samples) {
    return new AudioFrame(samples);
  }

  /**
   * Copies a frame out of a longer recording; what is missing at its end is silence.
   *
   * @param pcm samples at {@value #SAMPLE_RATE_HZ} Hz
   * @param offset the first sample of the frame
   */
  public static AudioFrame copyOf(short[] pcm, int offset) {
    short[] samples = new short[SAMPLES];
    System.arraycopy(pcm, offset, samples, 0, Math.min(SAMPLES, pcm.length - offset));
    return new AudioFrame(samples);
  }

  /** Takes the next {@value #BYTES} bytes, little-endian, out of a buffer. */
  public static AudioFrame read(ByteBuffer wire) {
    short[] samples = new short[SAMPLES];
    wire.slice(wire.position(), BYTES).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    wire.position(wire.position() + BYTES);
    return new AudioFrame(samples);
  }

  /** The samples themselves, to be read only. */
  public short[] samples() {
    return samples;
  }

  /** Whether every sample is zero. */
  public boolean silent() {
    return silent;
  }

  /** A view of the {@value #BYTES} bytes that go over the wire; encoded once for all listeners. */
  public ByteBuffer wire() {
    byte[] encoded = wire;
    if (encoded == null) {
      encoded = new byte[BYTES];
      ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
      wire = encoded;
    }
    return ByteBuffer.wrap(encoded);
  }

  private static boolean isZero(short[] samples) {
    for (short sample : samples) {
      if (sample != 0) {
        return false;
      }
    }
    return true;
  }
}
