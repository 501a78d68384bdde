package edu.colloquy.integrations.livekit;

import edu.colloquy.simulators.avatar.livekit.AccessTokens;
import edu.colloquy.simulators.avatar.livekit.Grant;
import edu.colloquy.simulators.avatar.livekit.LiveKitServer;
import edu.colloquy.simulators.modem.Speech;
import io.javalin.Javalin;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

/** A simulated LiveKit server with one avatar in a room, and our client to it. */
final class Stage implements AutoCloseable {
  static final String ROOM = "tutorial";
  private static final int PACKET_BYTES = 960;

  final Cable cable = new Cable();
  final List<String> dataReceived = new CopyOnWriteArrayList<>();
  final LiveKitServer server;
  final edu.colloquy.simulators.avatar.livekit.LiveKitRoom avatar;
  final LiveKit liveKit;
  private final AccessTokens tokens = AccessTokens.ofNewProject();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
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
    short[] samples = Speech.of(words, 24_000, 1).samples();
    ByteBuffer pcm =
        ByteBuffer.allocate(
                (samples.length * Short.BYTES + PACKET_BYTES - 1) / PACKET_BYTES * PACKET_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    pcm.asShortBuffer().put(samples);
    ScheduledFuture<?>[] saying = new ScheduledFuture<?>[1];
    saying[0] =
        clock.scheduleAtFixedRate(
            () -> {
              if (pcm.hasRemaining()) {
                avatar.say(pcm.slice(pcm.position(), PACKET_BYTES));
                pcm.position(pcm.position() + PACKET_BYTES);
              } else {
                saying[0].cancel(false);
              }
            },
            20,
            20,
            TimeUnit.MILLISECONDS);
  }

  static String text(byte[] utf8) {
    return new String(utf8, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    liveKit.close();
    server.close();
    http.stop();
  }
}
