package edu.colloquy.integrations.zoom;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
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
  /** How far a webhook's timestamp may be from our clock. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  /** What a signature proves. */
  public enum Verdict {
    /** Zoom sent this, just now. */
    GENUINE,
    /** Zoom sent this, at another time: a replay, or one of the two clocks is wrong. */
    STALE,
    /** Somebody else sent this, or it was changed on its way, or the secret token is another. */
    FORGED
  }

  private static final String ALGORITHM = "HmacSHA256";

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
   * @param body the very bytes that were received
   */
  public Verdict judge(String signature, String timestamp, byte[] body) {
    Mac mac = mac();
    mac.update(bytes("v0:" + timestamp + ":"));
    String expected = "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    if (!MessageDigest.isEqual(bytes(expected), bytes(signature))) {
      return Verdict.FORGED;
    }
    return isFresh(timestamp) ? Verdict.GENUINE : Verdict.STALE;
  }

  /** The lower-case hex HMAC-SHA256 of a text. */
  public String sign(String text) {
    return HexFormat.of().formatHex(mac().doFinal(bytes(text)));
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(secretToken.get()), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private boolean isFresh(String timestamp) {
    try {
      Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
