package edu.colloquy.simulators.modem;

import java.util.zip.CRC32C;

/**
 * What is sent in one piece: some words, one word, or part of a long one. On the air a packet is
 * two opening symbols, a header of two bytes, the text and two bytes of its checksum.
 *
 * @param sequence number of the text within its speech, 0 to 31, then again from 0
 * @param remaining how many repeats of this text follow this one at once, 0 to 15
 * @param opens whether the text begins at the beginning of a word
 * @param closes whether the text ends at the end of a word
 * @param text 1 to {@link #MAX_TEXT} bytes of UTF-8; words are separated by a space
 */
record Packet(int sequence, int remaining, boolean opens, boolean closes, byte[] text) {
  static final int SEQUENCES = 32;
  static final int MAX_REMAINING = 15;
  static final int MAX_TEXT = 32;
  static final int SYNC_SYMBOLS = 2;
  static final int HEADER_BYTES = 2;
  private static final int CHECK_BYTES = 2;

  /** How many symbols a packet with so many bytes of text takes on the air. */
  static int symbols(int textBytes) {
    return SYNC_SYMBOLS + HEADER_BYTES + textBytes + CHECK_BYTES;
  }

  /** How many bytes of text follow, told by the second byte of the header. */
  static int textBytes(int secondHeaderByte) {
    return (secondHeaderByte & (MAX_TEXT - 1)) + 1;
  }

  /** Header, text and checksum. */
  byte[] toBytes() {
    byte[] bytes = new byte[HEADER_BYTES + text.length + CHECK_BYTES];
    bytes[0] = (byte) (sequence << 3 | remaining >> 1);
    bytes[1] =
        (byte)
            ((remaining & 1) << 7 | (opens ? 1 << 6 : 0) | (closes ? 1 << 5 : 0) | text.length - 1);
    System.arraycopy(text, 0, bytes, HEADER_BYTES, text.length);
    int check = check(bytes);
    bytes[bytes.length - 2] = (byte) (check >> 8);
    bytes[bytes.length - 1] = (byte) check;
    return bytes;
  }

  /** Whether header, text and checksum, as many bytes as the header says, belong together. */
  static boolean intact(byte[] bytes) {
    int check = check(bytes);
    return bytes[bytes.length - 2] == (byte) (check >> 8)
        && bytes[bytes.length - 1] == (byte) check;
  }

  /** The packet that {@link #toBytes} made these bytes of. */
  static Packet of(byte[] bytes) {
    byte[] text = new byte[bytes.length - HEADER_BYTES - CHECK_BYTES];
    System.arraycopy(bytes, HEADER_BYTES, text, 0, text.length);
    return new Packet(
        (bytes[0] & 0xff) >> 3,
        (bytes[0] & 7) << 1 | (bytes[1] & 0xff) >> 7,
        (bytes[1] & 1 << 6) != 0,
        (bytes[1] & 1 << 5) != 0,
        text);
  }

  private static int check(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - CHECK_BYTES);
    return (int) crc.getValue() & 0xffff;
  }
}
