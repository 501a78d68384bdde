package edu.colloquy.integrations.livekit;

import edu.colloquy.simulators.avatar.livekit.AccessTokens;
import edu.colloquy.simulators.avatar.livekit.Grant;
import edu.colloquy.simulators.avatar.livekit.LiveKitServer;
import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;

/** A simulated LiveKit server with one avatar in a room, and our client to it. */
final class Stage implements AutoCloseable {
  static final String ROOM = "tutorial";

  final Cable cable = new Cable();
  final List<String> dataReceived = new CopyOnWriteArrayList<>();
  final LiveKitServer server;
  final edu.colloquy.simulators.avatar.livekit.LiveKitRoom avatar;
  final LiveKit liveKit;
  private final AccessTokens tokens = AccessTokens.ofNewProject();
  private final Speaker speaker = new Speaker();
  private final Javalin http;

  Stage() {
    server = new LiveKitServer(tokens);
    http =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = "127.0.0.1";
              config.jetty.port = 0;
              server.addTo(config.routes);
            });
    http.start();
    avatar =
        server.open(
            ROOM,
            "heygen",
            "Prof. Gauss",
            List.of(),
            (who, topic, payload) -> dataReceived.add(who + " " + topic + " " + text(payload)));
    liveKit =
        new LiveKit(
            new OkHttpClient.Builder().socketFactory(cable).build(),
            new Timings(Duration.ofMillis(50), 5));
  }

  LiveKitRoom join(Wish wish, RoomListener listener) {
    return liveKit.join(url(), token(ROOM), wish, listener);
  }

  String url() {
    return "ws://127.0.0.1:" + http.port();
  }

  String token(String room) {
    return tokens.mint(Grant.participant("student", room), Duration.ofMinutes(5));
  }

  /** Lets the avatar say something in real time. */
  void say(String words) {
    speaker.say(words, avatar);
  }

  static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    speaker.close();
    liveKit.close();
    server.close();
    http.stop();
  }
}
