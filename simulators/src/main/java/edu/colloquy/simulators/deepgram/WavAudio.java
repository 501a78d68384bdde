package edu.colloquy.simulators.deepgram;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * 16-bit PCM as one channel.
 *
 * @param samples mono
 * @param sampleRateHz of the samples
 */
record WavAudio(short[] samples, int sampleRateHz) {
  private static final int RIFF = 0x46464952;
  private static final int FMT = 0x20746d66;
  private static final int DATA = 0x61746164;
  private static final int PCM = 1;
  private static final int RIFF_HEADER_BYTES = 12;

  double seconds() {
    return (double) samples.length / sampleRateHz;
  }

  /** Reads headerless little-endian PCM. */
  static WavAudio raw(byte[] pcm, int sampleRateHz, int channels) {
    return mono(ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN), sampleRateHz, channels);
  }

  /** Reads a WAV file; what is none is refused as audio that cannot be decoded. */
  static WavAudio of(byte[] file) {
    try {
      return read(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw undecodable();
    }
  }

  private static WavAudio read(ByteBuffer file) {
    if (file.getInt() != RIFF) {
      throw undecodable();
    }
    file.position(RIFF_HEADER_BYTES);
    int channels = 0;
    int rate = 0;
    while (true) {
      int chunk = file.getInt();
      int length = file.getInt();
      if (chunk == DATA && rate > 0) {
        file.limit(Math.min(file.limit(), file.position() + Math.max(0, length)));
        return mono(file, rate, channels);
      }
      int next = file.position() + length + length % 2;
      if (chunk == FMT) {
        boolean pcm = file.getShort() == PCM;
        channels = file.getShort();
        rate = file.getInt();
        if (!pcm || channels < 1 || rate < 8_000) {
          throw undecodable();
        }
      }
      file.position(next);
    }
  }

  private static WavAudio mono(ByteBuffer pcm, int rate, int channels) {
    short[] samples = new short[pcm.remaining() / Short.BYTES / channels];
    for (int i = 0; i < samples.length; i++) {
      int sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += pcm.getShort();
      }
      samples[i] = (short) (sum / channels);
    }
    return new WavAudio(samples, rate);
  }

  private static Refusal undecodable() {
    return new Refusal(400, "Bad Request", "failed to process audio: corrupt or unsupported data");
  }
}
