package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.integrations.zoom.WebhookSignature.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A webhook is believed if it carries Zoom's signature and is fresh. */
class WebhookIsZoomsTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
  private static final String BODY = "{\"event\":\"meeting.started\"}";
  private static final byte[] BYTES = BODY.getBytes(StandardCharsets.UTF_8);
  private final WebhookSignature signature = new WebhookSignature(() -> "token", () -> NOW);

  private String signed(String timestamp) {
    return "v0=" + signature.sign("v0:" + timestamp + ":" + BODY);
  }

  private Verdict verdict(String timestamp) {
    return signature.judge(signed(timestamp), timestamp, BYTES);
  }

  private static String secondsFromNow(long seconds) {
    return Long.toString(NOW.plusSeconds(seconds).getEpochSecond());
  }

  @Test
  void withAFreshSignature() {
    assertThat(verdict(secondsFromNow(0))).isEqualTo(Verdict.GENUINE);
    assertThat(verdict(secondsFromNow(-300))).isEqualTo(Verdict.GENUINE);
  }

  @Test
  void andNotWithAnotherBodyOrAnotherSecret() {
    String now = secondsFromNow(0);
    byte[] changed = (BODY + " ").getBytes(StandardCharsets.UTF_8);
    assertThat(signature.judge(signed(now), now, changed)).isEqualTo(Verdict.FORGED);
    var other = new WebhookSignature(() -> "other", () -> NOW);
    assertThat(other.judge(signed(now), now, BYTES)).isEqualTo(Verdict.FORGED);
    assertThat(signature.judge("v0=", now, BYTES)).isEqualTo(Verdict.FORGED);
    assertThat(signature.judge(signed(now), secondsFromNow(1), BYTES)).isEqualTo(Verdict.FORGED);
  }

  @Test
  void andNotWhenOneOfTheClocksIsWrong() {
    assertThat(verdict(secondsFromNow(-301))).isEqualTo(Verdict.STALE);
    assertThat(verdict(secondsFromNow(301))).isEqualTo(Verdict.STALE);
    assertThat(verdict("soon")).isEqualTo(Verdict.STALE);
    assertThat(verdict(Long.toString(Long.MAX_VALUE))).isEqualTo(Verdict.STALE);
  }

  @Test
  void whateverBytesTheBodyIsMadeOf() throws Exception {
    byte[] noText = {(byte) 0xff, 0, (byte) 0xc3};
    String now = secondsFromNow(0);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("token".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    mac.update(("v0:" + now + ":").getBytes(StandardCharsets.UTF_8));
    String signed = "v0=" + HexFormat.of().formatHex(mac.doFinal(noText));
    assertThat(signature.judge(signed, now, noText)).isEqualTo(Verdict.GENUINE);
  }

  @Test
  void theHmacIsTheOneEveryToolComputes() {
    assertThat(
            new WebhookSignature(() -> "key", () -> NOW)
                .sign("The quick brown fox jumps over the lazy dog"))
        .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
  }
}
