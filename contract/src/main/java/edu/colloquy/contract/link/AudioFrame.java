package edu.colloquy.contract.link;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Require;
import java.nio.ByteBuffer;

/**
 * A binary frame of the link: where it begins, and the samples.
 *
 * <p>On the wire: 8 bytes first sample (big-endian), then PCM16 little-endian, mono, 16 kHz.
 *
 * @param firstSample samples since the bot entered the room
 * @param pcm the samples as bytes, two each; not copied
 */
public record AudioFrame(long firstSample, byte[] pcm) {
  /** Samples a second on this link. */
  public static final int SAMPLE_RATE_HZ = 16_000;

  /** How many samples are in it. */
  public int samples() {
    return pcm.length / 2;
  }

  /** The position after its last sample. */
  public long endSample() {
    return firstSample + samples();
  }

  /** The frame as bytes. */
  public byte[] encode() {
    return ByteBuffer.allocate(Long.BYTES + pcm.length).putLong(firstSample).put(pcm).array();
  }

  /**
   * Reads a frame.
   *
   * @throws ContractException when it is too short or holds half a sample
   */
  public static AudioFrame decode(ByteBuffer bytes) {
    if (bytes.remaining() < Long.BYTES || bytes.remaining() % 2 != 0) {
      throw new ContractException(
          ErrorCode.INVALID_FIELD, "An audio frame is 8 bytes of position and whole samples.");
    }
    long firstSample = bytes.getLong();
    Require.check(firstSample >= 0, "first_sample", "must not be negative");
    byte[] pcm = new byte[bytes.remaining()];
    bytes.get(pcm);
    return new AudioFrame(firstSample, pcm);
  }
}
