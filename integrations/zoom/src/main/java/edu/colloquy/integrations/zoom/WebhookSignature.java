package edu.colloquy.integrations.zoom;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a webhook is Zoom's: {@code v0=hex(HMAC-SHA256(secret token, "v0:" + timestamp + ":"
 * + body))}, no older than five minutes. (Zoom: "Verify with Zoom's header".) Thread-safe.
 */
public final class WebhookSignature {
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final Supplier<String> secretToken;
  private final InstantSource clock;

  /**
   * @param secretToken the app's webhook secret token; asked at each call
   */
  public WebhookSignature(Supplier<String> secretToken, InstantSource clock) {
    this.secretToken = secretToken;
    this.clock = clock;
  }

  /**
   * Whether a signature fits and is fresh; compares in constant time.
   *
   * @param signature the header {@code x-zm-signature}
   * @param timestamp the header {@code x-zm-request-timestamp}, Unix seconds
   * @param body exactly as received
   */
  public boolean holds(String signature, String timestamp, String body) {
    String expected = "v0=" + sign("v0:" + timestamp + ":" + body);
    return isFresh(timestamp)
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
  }

  /** The lower-case hex HMAC-SHA256 of a text. */
  public String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secretToken.get().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private boolean isFresh(String timestamp) {
    try {
      Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) <= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
