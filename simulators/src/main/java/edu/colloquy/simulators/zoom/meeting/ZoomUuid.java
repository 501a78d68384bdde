package edu.colloquy.simulators.zoom.meeting;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Identifiers in the style of Zoom: 16 bytes in base64, which may hold {@code /} and {@code +}. */
public final class ZoomUuid {
  private ZoomUuid() {}

  /** A new one. */
  public static String random() {
    UUID random = UUID.randomUUID();
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(random.getMostSignificantBits())
            .putLong(random.getLeastSignificantBits())
            .array();
    return Base64.getEncoder().encodeToString(bytes);
  }
}
