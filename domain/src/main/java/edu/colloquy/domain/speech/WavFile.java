package edu.colloquy.domain.speech;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Require;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * PCM in a RIFF WAVE file: 16 bits a sample, one or two channels, 8 to 48 kHz.
 *
 * @param samples mono; two channels are averaged
 * @param sampleRateHz of the samples
 */
public record WavFile(short[] samples, int sampleRateHz) {
  private static final int HEADER_BYTES = 44;
  private static final int RIFF_HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int FORMAT_BYTES = 16;
  private static final int PCM = 1;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int BITS = 16;

  /** Whether bytes begin as such a file does. */
  public static boolean isWav(byte[] bytes) {
    return bytes.length >= RIFF_HEADER_BYTES
        && tag(bytes, 0).equals("RIFF")
        && tag(bytes, 8).equals("WAVE");
  }

  /**
   * Reads a file. One that was cut off, or whose header promises more than there is (as those of
   * recorders that stream), is read as far as it goes.
   *
   * @param field how the caller calls it, for the error
   * @throws ContractException saying what is wrong with it
   */
  public static WavFile read(String field, byte[] file) {
    ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    Format format = null;
    int at = RIFF_HEADER_BYTES;
    while (at + CHUNK_HEADER_BYTES <= file.length) {
      String chunk = tag(file, at);
      long length = Integer.toUnsignedLong(buffer.getInt(at + 4));
      int start = at + CHUNK_HEADER_BYTES;
      if (chunk.equals("data")) {
        Require.check(format != null, field, "is a WAV file without a format before its data");
        return read(buffer.position(start), Math.min(length, file.length - start), format);
      }
      if (chunk.equals("fmt ")) {
        Require.check(start + FORMAT_BYTES <= file.length, field, "is a WAV file cut off");
        format = Format.at(buffer, start, field);
      }
      at = (int) Math.min(Integer.MAX_VALUE, start + length + length % 2);
    }
    throw new ContractException(
        ErrorCode.INVALID_FIELD, field, field + " is a WAV file without data");
  }

  /** Headerless samples, such as are streamed, as a file: PCM16 little-endian, mono. */
  public static byte[] write(byte[] pcm, int sampleRateHz) {
    ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + pcm.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + pcm.length).put(ascii("WAVEfmt "));
    file.putInt(FORMAT_BYTES).putShort((short) PCM).putShort((short) 1).putInt(sampleRateHz);
    file.putInt(sampleRateHz * Short.BYTES).putShort((short) Short.BYTES).putShort((short) BITS);
    return file.put(ascii("data")).putInt(pcm.length).put(pcm).array();
  }

  private static WavFile read(ByteBuffer data, long bytes, Format format) {
    int frames = (int) (bytes / (Short.BYTES * format.channels));
    short[] samples = new short[frames];
    for (int i = 0; i < frames; i++) {
      int sum = 0;
      for (int channel = 0; channel < format.channels; channel++) {
        sum += data.getShort();
      }
      samples[i] = (short) (sum / format.channels);
    }
    return new WavFile(samples, format.sampleRateHz);
  }

  private static String tag(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What the header says. */
  private record Format(int channels, int sampleRateHz) {

    static Format at(ByteBuffer file, int at, String field) {
      int kind = Short.toUnsignedInt(file.getShort(at));
      int channels = file.getShort(at + 2);
      int rate = file.getInt(at + 4);
      int bits = file.getShort(at + 14);
      Require.check(
          (kind == PCM || kind == EXTENSIBLE) && bits == BITS,
          field,
          "is a WAV file of format " + kind + " with " + bits + " bits; send PCM of 16 bits");
      Require.check(
          channels == 1 || channels == 2,
          field,
          "is a WAV file of " + channels + " channels; send one or two");
      Require.check(
          rate >= 8_000 && rate <= 48_000,
          field,
          "is a WAV file of " + rate + " Hz; send 8000 to 48000 Hz");
      return new Format(channels, rate);
    }
  }
}
