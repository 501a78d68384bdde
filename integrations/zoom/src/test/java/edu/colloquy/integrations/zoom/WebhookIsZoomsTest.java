package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A webhook is believed if it carries Zoom's signature and is fresh. */
class WebhookIsZoomsTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
  private static final String BODY = "{\"event\":\"meeting.started\"}";
  private final WebhookSignature signature = new WebhookSignature(() -> "token", () -> NOW);

  private String signed(String timestamp) {
    return "v0=" + signature.sign("v0:" + timestamp + ":" + BODY);
  }

  @Test
  void aFreshSignatureHolds() {
    String timestamp = Long.toString(NOW.minusSeconds(299).getEpochSecond());
    assertThat(signature.holds(signed(timestamp), timestamp, BODY)).isTrue();
  }

  @Test
  void anotherBodyOrAnotherSecretDoesNot() {
    String timestamp = Long.toString(NOW.getEpochSecond());
    assertThat(signature.holds(signed(timestamp), timestamp, BODY + " ")).isFalse();
    var other = new WebhookSignature(() -> "other", () -> NOW);
    assertThat(other.holds(signed(timestamp), timestamp, BODY)).isFalse();
    assertThat(signature.holds("v0=", timestamp, BODY)).isFalse();
  }

  @Test
  void anOldOneOrOneWithoutATimeDoesNot() {
    String old = Long.toString(NOW.minusSeconds(301).getEpochSecond());
    assertThat(signature.holds(signed(old), old, BODY)).isFalse();
    assertThat(signature.holds(signed("soon"), "soon", BODY)).isFalse();
  }

  @Test
  void theHmacIsTheOneEveryToolComputes() {
    assertThat(
            new WebhookSignature(() -> "key", () -> NOW)
                .sign("The quick brown fox jumps over the lazy dog"))
        .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
  }
}
