package edu.colloquy.integrations.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.jobs.RtmsJob;
import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two sockets that answer as Zoom's do, or not at all. */
final class ScriptedRtms implements AutoCloseable {
  final List<JsonNode> signalingHeard = new CopyOnWriteArrayList<>();
  final List<JsonNode> mediaHeard = new CopyOnWriteArrayList<>();
  volatile boolean answers = true;
  private final List<WsContext> media = new CopyOnWriteArrayList<>();
  private final List<WsContext> signaling = new CopyOnWriteArrayList<>();
  private final Javalin server;

  ScriptedRtms() {
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.ws("/signaling", this::signaling);
                  config.routes.ws("/media", this::media);
                })
            .start("127.0.0.1", 0);
  }

  RtmsJob job() {
    return new RtmsJob(1, "u/+==", "s1", List.of(url("/signaling")), Optional.empty());
  }

  /** Somebody says something; heard by whoever is connected. */
  void says(int timestamp, String text) {
    media.forEach(
        socket ->
            socket.send(
                "{\"msg_type\":17,\"content\":{\"user_id\":7,\"user_name\":\"Ann\",\"timestamp\":%d,\"data\":\"%s\"}}"
                    .formatted(timestamp, text)));
  }

  /** Says on the media socket what is no message. */
  void garbles() {
    media.forEach(socket -> socket.send("{\"msg_type\":17,"));
  }

  void asksWhetherAnybodyIsThere() {
    media.forEach(socket -> socket.send("{\"msg_type\":12,\"timestamp\":99}"));
  }

  /** Cuts the media connection. */
  void cutsMedia() {
    List<WsContext> cut = List.copyOf(media);
    media.clear();
    cut.forEach(socket -> socket.session.disconnect());
  }

  void terminates() {
    signaling.forEach(
        socket -> socket.send("{\"msg_type\":8,\"state\":4,\"reason\":6,\"timestamp\":1}"));
  }

  @Override
  public void close() {
    server.stop();
  }

  private void signaling(WsConfig socket) {
    socket.onConnect(signaling::add);
    socket.onMessage(
        message -> {
          JsonNode heard = Json.tree(message.message());
          signalingHeard.add(heard);
          if (answers && heard.path("msg_type").asInt() == 1) {
            message.send(
                "{\"msg_type\":2,\"status_code\":0,\"media_server\":{\"server_urls\":{\"all\":\"%s\"}}}"
                    .formatted(url("/media")));
          }
        });
  }

  private void media(WsConfig socket) {
    socket.onMessage(
        message -> {
          JsonNode heard = Json.tree(message.message());
          mediaHeard.add(heard);
          if (heard.path("msg_type").asInt() == 3) {
            message.send("{\"msg_type\":4,\"status_code\":0}");
            media.add(message);
          }
        });
  }

  private String url(String path) {
    return "ws://127.0.0.1:" + server.port() + path;
  }
}
