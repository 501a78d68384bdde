package edu.colloquy.simulators.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The clients that others wrote, in a browser: only the URLs are changed. */
@EnabledIfSystemProperty(
    named = "colloquy.browser",
    matches = "true",
    disabledReason = "needs node, npm and Chromium: -Pbrowser")
class BrowserWatchesAvatarTest {
  private static final double HERTZ = 880;

  private LiveAvatarSimulator simulator;
  private AvatarClient client;

  @BeforeEach
  void start() {
    UUID avatar = UUID.fromString(AvatarClient.AVATAR);
    AvatarOptions options = AvatarClient.quick().withNames(Map.of(avatar, "Prof. Emmy Noether"));
    simulator = new LiveAvatarSimulator(options, new WireLog(), Faults.none());
    client = new AvatarClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void liveKitsClientPlaysVoiceAndPicture() throws IOException {
    AvatarClient.Live live = client.live();
    try (BrowserScript browser =
            BrowserScript.start("livekit-client.mjs", live.liveKitUrl(), live.liveKitToken());
        TestSocket socket = TestSocket.connected(live.socket())) {
      assertThat(browser.line()).isEqualTo("playing");
      socket.speak("u1", Tone.of(HERTZ, 6000));
      socket.say("agent.speak_end");

      JsonNode seen = AvatarClient.JSON.readTree(browser.line());
      assertThat(seen.path("identity").asText()).isEqualTo("heygen");
      assertThat(seen.path("name").asText()).isEqualTo("Prof. Emmy Noether");
      assertThat(seen.path("level").asDouble()).isGreaterThan(0.05);
      assertThat(seen.path("hertz").asDouble()).isCloseTo(HERTZ, within(10.0));
      assertThat(seen.path("framesDecoded").asInt()).isGreaterThan(30);
      assertThat(seen.path("width").asInt()).isEqualTo(320);
      assertThat(seen.path("codec").asText()).isEqualToIgnoringCase("video/vp8");
    }
  }

  @Test
  void liveAvatarsSdkHoldsALiteSession() {
    try (BrowserScript browser = liveAvatarSdk("LITE", AvatarClient.TOKEN_BODY)) {
      assertThat(browser.lines())
          .containsExactly(
              "ready",
              "AVATAR_SPEAK_STARTED",
              "AVATAR_SPEAK_ENDED",
              "AVATAR_SPEAK_STARTED",
              "AVATAR_SPEAK_ENDED",
              "done, decoded true");
    }
  }

  @Test
  void liveAvatarsSdkHoldsAFullSession() {
    String body =
        """
        {"mode": "FULL", "avatar_id": "%s", "avatar_persona": {"language": "en"}}
        """
            .formatted(AvatarClient.AVATAR);
    try (BrowserScript browser = liveAvatarSdk("FULL", body)) {
      assertThat(browser.lines())
          .containsExactly(
              "ready",
              "AVATAR_SPEAK_STARTED",
              "AVATAR_TRANSCRIPTION Good morning, dear class.",
              "AVATAR_SPEAK_ENDED",
              "AVATAR_SPEAK_STARTED",
              "AVATAR_TRANSCRIPTION Good morning, dear class.",
              "AVATAR_SPEAK_ENDED",
              "done, decoded true");
    }
  }

  @Test
  void heyGensSdkHoldsAnInteractiveSession() {
    JsonNode token =
        client.post("/v1/streaming.create_token", "{}", "x-api-key", AvatarClient.KEY).data();
    try (BrowserScript browser =
        BrowserScript.start(
            "streaming-avatar.mjs", simulator.baseUrl().toString(), token.path("token").asText())) {
      assertThat(browser.lines())
          .containsExactly(
              "ready",
              "AVATAR_START_TALKING",
              "AVATAR_STOP_TALKING",
              "said Good morning, dear class.",
              "AVATAR_START_TALKING",
              "AVATAR_STOP_TALKING",
              "STREAM_DISCONNECTED",
              "done, decoded true");
    }
  }

  private BrowserScript liveAvatarSdk(String mode, String tokenBody) {
    JsonNode token =
        client.post("/v1/sessions/token", tokenBody, "X-API-KEY", AvatarClient.KEY).data();
    return BrowserScript.start(
        "liveavatar-web-sdk.mjs",
        simulator.baseUrl().toString(),
        token.path("session_token").asText(),
        mode);
  }
}
