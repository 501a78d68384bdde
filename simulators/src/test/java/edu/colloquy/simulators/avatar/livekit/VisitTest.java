package edu.colloquy.simulators.avatar.livekit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** An avatar goes to a room of a server that is not its own. */
class VisitTest {
  private final List<String> received = new CopyOnWriteArrayList<>();

  @Test
  void theAvatarPublishesThereAndIsHeard() {
    AccessTokens tokens = AccessTokens.ofNewProject();
    try (LiveKitServer hosting = new LiveKitServer(tokens);
        LiveKitServer visiting = new LiveKitServer(AccessTokens.ofNewProject())) {
      Javalin http =
          Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.jetty.port = 0;
                hosting.addTo(config.routes);
              });
      http.start();
      hosting.open("seminar", "host", "Host", List.of(), this::heard);
      String token = tokens.mint(Grant.participant("avatar", "seminar"), Duration.ofMinutes(1));
      Venue venue = visiting.visit("ws://127.0.0.1:" + http.port(), token, "Prof. Gauss");
      await()
          .until(
              () -> {
                venue.send("greeting", "good day".getBytes(UTF_8));
                return received.contains("avatar greeting good day");
              });
      venue.close();
      http.stop();
    }
  }

  private void heard(String identity, String topic, byte[] payload) {
    received.add(identity + " " + topic + " " + new String(payload, UTF_8));
  }
}
