package edu.colloquy.simulators.avatar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A sine as PCM16 little-endian, mono, 24 kHz. */
final class Tone {
  private static final int RATE_HZ = 24_000;

  private Tone() {}

  static byte[] of(double hertz, int ms) {
    ByteBuffer pcm =
        ByteBuffer.allocate(ms * RATE_HZ / 1000 * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; pcm.hasRemaining(); i++) {
      pcm.putShort((short) (10_000 * Math.sin(2 * Math.PI * hertz * i / RATE_HZ)));
    }
    return pcm.array();
  }
}
