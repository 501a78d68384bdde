package edu.colloquy.bench.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;
import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * RTMS servers in which somebody says something in every meeting each second: a chunk that holds
 * {@link System#nanoTime} at which it was sent. The simulator makes transcripts of sound, which
 * would be measured too.
 */
final class ChunkServer implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

  private final Javalin server;
  private final Map<String, WsContext> media = new ConcurrentHashMap<>();
  private final Map<String, WsContext> signaling = new ConcurrentHashMap<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final ScheduledExecutorService speech =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("speech").factory());

  ChunkServer() {
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.ws("/signaling", this::signaling);
                  config.routes.ws("/media", this::media);
                })
            .start("127.0.0.1", 0);
  }

  String url() {
    return url("/signaling");
  }

  /** How many chunks were sent. */
  int sent() {
    return sent.get();
  }

  int connected() {
    return media.size();
  }

  /** From now on something is said in each meeting that is connected, at a moment of its own. */
  void speak(int meetings) {
    long keepAliveMs = KEEP_ALIVE.toMillis();
    speech.scheduleAtFixedRate(this::keepAlive, keepAliveMs, keepAliveMs, TimeUnit.MILLISECONDS);
    long periodNanos = PERIOD.toNanos();
    for (int i = 0; i < meetings; i++) {
      String stream = stream(i);
      speech.scheduleAtFixedRate(
          () -> sayUnlessLost(stream),
          periodNanos * i / meetings,
          periodNanos,
          TimeUnit.NANOSECONDS);
    }
  }

  /** The name of a meeting's stream. */
  static String stream(int meeting) {
    return "stream-" + meeting;
  }

  @Override
  public void close() {
    speech.shutdownNow();
    server.stop();
  }

  /** A task that throws is never run again: who connects anew would hear nothing. */
  private void sayUnlessLost(String stream) {
    try {
      say(stream);
    } catch (RuntimeException e) {
      System.err.println("A chunk of " + stream + " was not sent: " + e);
    }
  }

  private void keepAlive() {
    for (Map<String, WsContext> sockets : List.of(signaling, media)) {
      sockets.values().stream()
          .filter(socket -> socket.session.isOpen())
          .forEach(socket -> socket.send("{\"msg_type\":12,\"timestamp\":1}"));
    }
  }

  private void say(String stream) {
    long now = System.currentTimeMillis();
    WsContext socket = media.get(stream);
    if (socket != null) {
      sent.incrementAndGet();
      socket.send(
          "{\"msg_type\":17,\"content\":{\"user_id\":7,\"user_name\":\"Professor\",\"start_time\":%d,\"end_time\":%d,\"timestamp\":%d,\"language\":9,\"data\":\"now %d\"}}"
              .formatted(now - 900, now, now - 900, System.nanoTime()));
    }
  }

  private void signaling(WsConfig socket) {
    socket.onMessage(
        message -> {
          if (type(message.message()) == 1) {
            signaling.put(Json.tree(message.message()).path("rtms_stream_id").asText(), message);
            message.send(
                "{\"msg_type\":2,\"status_code\":0,\"media_server\":{\"server_urls\":{\"all\":\"%s\"}}}"
                    .formatted(url("/media")));
          }
        });
  }

  private void media(WsConfig socket) {
    socket.onMessage(
        message -> {
          if (type(message.message()) == 3) {
            message.send("{\"msg_type\":4,\"status_code\":0}");
            JsonNode request = Json.tree(message.message());
            media.put(request.path("rtms_stream_id").asText(), message);
          }
        });
  }

  private static int type(String message) {
    return Json.tree(message).path("msg_type").asInt();
  }

  private String url(String path) {
    return "ws://127.0.0.1:" + server.port() + path;
  }
}
