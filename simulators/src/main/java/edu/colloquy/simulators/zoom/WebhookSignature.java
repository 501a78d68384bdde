package edu.colloquy.simulators.zoom;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Zoom's {@code x-zm-signature}: {@code v0=} and an HMAC over version, timestamp and raw body. */
final class WebhookSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private WebhookSignature() {}

  static String of(String secretToken, String timestampSeconds, byte[] body) {
    byte[] prefix = ("v0:" + timestampSeconds + ":").getBytes(StandardCharsets.UTF_8);
    return "v0=" + hmac(secretToken, prefix, body);
  }

  /** The lower-case hex HMAC-SHA256 of some bytes after each other. */
  static String hmac(String secretToken, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secretToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM + ".", e);
    }
  }
}
