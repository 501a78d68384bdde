package edu.colloquy.integrations.speech;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A body of PCM16, cut into pieces of whole samples: the first is what there is as soon as there is
 * any, for nobody is to wait longer than needed; the others are 100 ms. Not thread-safe.
 */
final class PcmPieces {
  /** 100 ms at 24 kHz. */
  static final int LONGEST_BYTES = 4_800;

  private final InputStream body;
  private final byte[] buffer = new byte[LONGEST_BYTES];
  private int filled;
  private int enough = Short.BYTES;

  PcmPieces(InputStream body) {
    this.body = body;
  }

  /** The next piece; waits for it. Empty at the end, where half a sample is dropped. */
  Optional<byte[]> next() throws IOException {
    while (filled < enough) {
      int read = body.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return filled < Short.BYTES ? Optional.empty() : Optional.of(take());
      }
      filled += read;
    }
    enough = LONGEST_BYTES;
    return Optional.of(take());
  }

  private byte[] take() {
    int whole = filled - filled % Short.BYTES;
    byte[] piece = Arrays.copyOf(buffer, whole);
    if (whole < filled) {
      buffer[0] = buffer[whole];
    }
    filled -= whole;
    return piece;
  }
}
