package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.avatar.livekit.AccessTokens;
import edu.colloquy.simulators.avatar.livekit.Grant;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.websocket.WsConfig;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Voices over plain WebSockets, for who needs no picture: a client opens {@code
 * <livekit_url>?access_token=<client token>} and receives the voice as binary messages. A token
 * that is not good answers 401 to the upgrade, as LiveKit does. Thread-safe.
 */
final class VoiceSockets {
  private static final String PATH = "/";

  private final AccessTokens tokens;
  private final Map<String, VoiceSocket> rooms = new ConcurrentHashMap<>();

  VoiceSockets(AccessTokens tokens) {
    this.tokens = tokens;
  }

  void addTo(RoutesConfig routes) {
    routes.wsBeforeUpgrade(PATH, this::requireToken);
    routes.ws(PATH, this::listen);
  }

  VoiceSocket open(String room) {
    VoiceSocket socket = new VoiceSocket();
    rooms.put(room, socket);
    return socket;
  }

  void close(String room, EndReason reason) {
    VoiceSocket socket = rooms.remove(room);
    if (socket != null) {
      socket.close(reason);
    }
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

  private Optional<VoiceSocket> room(String token) {
    return Optional.ofNullable(token).flatMap(tokens::verify).map(Grant::room).map(rooms::get);
  }
}
