package edu.colloquy.integrations.zoom.rtms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The credentials of the Zoom app for which a stream runs: a General App with RTMS scopes. */
record RtmsApp(String clientId, String clientSecret) {
  private static final String HMAC = "HmacSHA256";

  /**
   * What proves in both handshakes that the app connects: lower-case hex HMAC-SHA256, by the client
   * secret, of client id, meeting UUID and stream id with commas between. (Zoom: RTMS, connection
   * flow.)
   */
  String signature(String meetingUuid, String streamId) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), HMAC));
      String signed = String.join(",", clientId, meetingUuid, streamId);
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HMAC, e);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "RtmsApp[" + clientId + "]";
  }
}
