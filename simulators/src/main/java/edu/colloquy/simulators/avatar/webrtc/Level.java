package edu.colloquy.simulators.avatar.webrtc;

/** How loud sound is. */
final class Level {
  private static final double FULL_SCALE = Short.MAX_VALUE;

  private Level() {}

  /** The root mean square of PCM16 little-endian, 0 for silence to 1 for a full square wave. */
  static double of(byte[] pcm) {
    double sum = 0;
    for (int i = 0; i + 1 < pcm.length; i += Short.BYTES) {
      double sample = ((pcm[i + 1] << 8) | (pcm[i] & 0xff)) / FULL_SCALE;
      sum += sample * sample;
    }
    return Math.sqrt(sum / (pcm.length / Short.BYTES));
  }
}
