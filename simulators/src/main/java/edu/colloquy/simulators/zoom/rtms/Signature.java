package edu.colloquy.simulators.zoom.rtms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of both handshakes: an HMAC-SHA256 over client id, meeting UUID and stream id,
 * joined by commas, with the client secret, in lower-case hex.
 */
record Signature(String clientId, String clientSecret) {
  private static final String ALGORITHM = "HmacSHA256";

  boolean matches(String given, String meetingUuid, String streamId) {
    return MessageDigest.isEqual(bytes(of(meetingUuid, streamId)), bytes(given));
  }

  private String of(String meetingUuid, String streamId) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(clientSecret), ALGORITHM));
      String message = String.join(",", clientId, meetingUuid, streamId);
      return HexFormat.of().formatHex(mac.doFinal(bytes(message)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM + ".", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
