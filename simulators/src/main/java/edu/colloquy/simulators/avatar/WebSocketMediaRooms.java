package edu.colloquy.simulators.avatar;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.websocket.WsConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Media over plain WebSockets: a client opens {@code <livekit_url>?access_token=<client token>} and
 * receives the voice as binary messages of 960 bytes. A token that is not good answers 401 to the
 * upgrade, as LiveKit does. Thread-safe.
 */
final class WebSocketMediaRooms implements MediaRooms {
  private static final String PATH = "/media";

  private final Tokens tokens;
  private final Supplier<String> origin;
  private final Map<String, WebSocketMediaRoom> rooms = new ConcurrentHashMap<>();

  /**
   * Makes the transport.
   *
   * @param tokens signs and checks client tokens
   * @param origin the server's {@code ws://host:port}, known once it runs
   */
  WebSocketMediaRooms(Tokens tokens, Supplier<String> origin) {
    this.tokens = tokens;
    this.origin = origin;
  }

  void addTo(RoutesConfig routes) {
    routes.wsBeforeUpgrade(PATH, this::requireToken);
    routes.ws(PATH, this::listen);
  }

  @Override
  public MediaRoom open(String sessionId, Duration validity) {
    String token = tokens.forRoom(sessionId, validity);
    WebSocketMediaRoom room =
        new WebSocketMediaRoom(origin.get() + PATH, token, () -> rooms.remove(sessionId));
    rooms.put(sessionId, room);
    return room;
  }

  private void requireToken(Context upgrade) {
    if (room(upgrade.queryParam("access_token")).isEmpty()) {
      throw new UnauthorizedResponse("access_token opens no room here: use livekit_client_token");
    }
  }

  private void listen(WsConfig socket) {
    socket.onConnect(
        listener ->
            room(listener.queryParam("access_token"))
                .ifPresentOrElse(
                    room -> room.enter(listener.session),
                    () -> listener.closeSession(1000, "the session has ended")));
    socket.onClose(
        listener ->
            room(listener.queryParam("access_token"))
                .ifPresent(room -> room.leave(listener.session)));
  }

  private Optional<WebSocketMediaRoom> room(String token) {
    return Optional.ofNullable(token).flatMap(tokens::room).map(rooms::get);
  }
}
