package edu.colloquy.containers.botrunner.link;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Makes few pieces of a silence that lasts. The end of a turn is heard in the first moments of a
 * silence, so these pass at once, frame by frame; after them nobody waits for silence, and five
 * frames go as one. A voice passes at once, together with the silence before it. Nothing is left
 * out. Not thread-safe.
 */
final class LongSilence {
  /** Frames of 20 ms: longer than any pause that ends a turn. */
  private static final int PASSED_AT_ONCE = 75;

  private static final int FRAMES_A_PIECE = 5;

  /** Of 32768: below what is heard as a voice by any recogniser. */
  private static final int LOUDEST = 64;

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private int quietFrames;

  /**
   * Takes the next frame.
   *
   * @param pcm PCM16 little-endian
   * @return what is to be sent now, if anything
   */
  Optional<byte[]> take(byte[] pcm) {
    quietFrames = isQuiet(pcm) ? quietFrames + 1 : 0;
    if (held.size() == 0 && quietFrames <= PASSED_AT_ONCE) {
      return Optional.of(pcm);
    }
    held.writeBytes(pcm);
    if (quietFrames > 0 && held.size() < pcm.length * FRAMES_A_PIECE) {
      return Optional.empty();
    }
    byte[] piece = held.toByteArray();
    held.reset();
    return Optional.of(piece);
  }

  private static boolean isQuiet(byte[] pcm) {
    for (int i = 0; i + 1 < pcm.length; i += 2) {
      int sample = pcm[i + 1] << 8 | pcm[i] & 0xff;
      if (sample > LOUDEST || sample < -LOUDEST) {
        return false;
      }
    }
    return true;
  }
}
