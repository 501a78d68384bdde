package edu.colloquy.integrations.livekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.simulators.avatar.livekit.AccessTokens;
import edu.colloquy.simulators.avatar.livekit.Grant;
import edu.colloquy.simulators.avatar.livekit.LiveKitServer;
import edu.colloquy.simulators.avatar.livekit.Venue;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The simulated avatar and our subscriber with LiveKit's real server between them. */
@EnabledIfSystemProperty(
    named = "colloquy.livekit-server",
    matches = "true",
    disabledReason = "builds LiveKit's server with Go: -Plivekit-server")
class AvatarInRealRoomTest {
  private final AccessTokens tokens = new AccessTokens(RealServer.API_KEY, RealServer.SECRET);

  @Test
  void itsWordsAndItsFaceComeThrough() throws Exception {
    try (RealServer server = new RealServer();
        LiveKitServer avatars = new LiveKitServer(AccessTokens.ofNewProject());
        LiveKit liveKit = new LiveKit(new OkHttpClient(), Timings.standard());
        Speaker speaker = new Speaker()) {
      Guest guest = new Guest(24_000);
      LiveKitRoom room =
          liveKit.join(server.url(), token("student"), Wish.everything(24_000), guest);
      guest.awaitHappened("connected");
      Venue avatar = avatars.visit(server.url(), token("heygen"), "Prof. Gauss");
      await().atMost(Duration.ofSeconds(20)).until(() -> guest.pictures > 10);

      speaker.say("What is the slope of this line?", avatar);
      guest.awaitWord("line?");
      assertThat(guest.heard()).isEqualTo("What is the slope of this line?");
      assertThat(guest.speakers).containsExactly("heygen");
      assertThat(guest.distinctPictures).hasSizeGreaterThan(10);

      avatar.send("agent-response", "good day".getBytes());
      await().until(() -> guest.data.contains("heygen agent-response good day"));
      avatar.close();
      room.close();
    }
  }

  private String token(String identity) {
    return tokens.mint(Grant.participant(identity, "seminar"), Duration.ofMinutes(5));
  }
}
