package edu.colloquy.containers.botrunner.link;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Cuts what is heard into no more pieces than are of use. The end of a turn is heard in the first
 * moments of a silence, so these pass at once, frame by frame; after them nobody waits for silence,
 * and up to five frames go as one. So do frames that come while the line has not yet taken the one
 * before: on a machine that is short of time they would only wait apart. A voice passes together
 * with the silence before it. Nothing is left out. Not thread-safe.
 */
final class AudioPieces {
  /** 20 ms at 16 kHz. */
  private static final int FRAME_BYTES = 640;

  /** Longer than any pause that ends a turn. */
  private static final int PASSED_AT_ONCE_BYTES = 75 * FRAME_BYTES;

  private static final int PIECE_BYTES = 5 * FRAME_BYTES;

  /** Of 32768: below what is heard as a voice by any recogniser. */
  private static final int LOUDEST = 64;

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private int quietBytes;

  /**
   * Takes what was heard next, one frame or several.
   *
   * @param pcm PCM16 little-endian, mono, 16 kHz
   * @param lineIsBusy whether what was sent before is still on its way out
   * @return what is to be sent now, if anything
   */
  Optional<byte[]> take(byte[] pcm, boolean lineIsBusy) {
    quietBytes = isQuiet(pcm) ? quietBytes + pcm.length : 0;
    boolean canWait = lineIsBusy || quietBytes > PASSED_AT_ONCE_BYTES;
    if (held.size() == 0 && !canWait) {
      return Optional.of(pcm);
    }
    held.writeBytes(pcm);
    if (canWait && held.size() < PIECE_BYTES) {
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
