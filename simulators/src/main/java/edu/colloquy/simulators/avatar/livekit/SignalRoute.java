package edu.colloquy.simulators.avatar.livekit;

import com.google.protobuf.InvalidProtocolBufferException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.util.Optional;
import java.util.function.Function;
import livekit.LivekitRtc.SignalRequest;

/**
 * LiveKit's signalling endpoint, {@code /rtc}, and {@code /rtc/validate}, which a client asks why
 * it was refused. The newer {@code /rtc/v1} is answered 404, as by servers that do not have it yet;
 * clients then use {@code /rtc}. Thread-safe.
 */
final class SignalRoute {
  private static final String PATH = "/rtc";
  private static final String LINE = "line";

  /** A socket and the room it leads to. */
  private record Line(LiveKitRoom room, SignalSocket socket) {}

  private final AccessTokens tokens;
  private final Function<String, LiveKitRoom> rooms;

  /**
   * @param rooms the room of a name, or null
   */
  SignalRoute(AccessTokens tokens, Function<String, LiveKitRoom> rooms) {
    this.tokens = tokens;
    this.rooms = rooms;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH + "/validate", http -> requireRoom(http).result("success"));
    routes.wsBeforeUpgrade(PATH, this::requireRoom);
    routes.ws(PATH, this::serve);
  }

  private Context requireRoom(Context http) {
    Grant grant =
        grant(http.queryParam("access_token"))
            .orElseThrow(() -> new UnauthorizedResponse("invalid token: use a LiveKit token"));
    if (rooms.apply(grant.room()) == null) {
      throw new NotFoundResponse("requested room does not exist");
    }
    return http;
  }

  private void serve(WsConfig socket) {
    socket.onConnect(this::connect);
    socket.onBinaryMessage(SignalRoute::message);
    socket.onMessage(text -> text.closeSession(1003, "send SignalRequest as binary protobuf"));
    socket.onClose(closed -> line(closed).ifPresent(line -> line.room.lost(line.socket)));
  }

  private void connect(WsConnectContext client) {
    Grant grant = grant(client.queryParam("access_token")).orElseThrow();
    LiveKitRoom room = rooms.apply(grant.room());
    if (room == null) {
      client.closeSession(1000, "the room was closed");
      return;
    }
    SignalSocket socket = new SignalSocket(client.session);
    client.attribute(LINE, new Line(room, socket));
    if ("1".equals(client.queryParam("reconnect"))) {
      room.resume(client.queryParam("sid"), socket);
    } else {
      room.enter(grant, !"0".equals(client.queryParam("auto_subscribe")), socket);
    }
  }

  private static void message(WsBinaryMessageContext message) {
    line(message)
        .ifPresent(
            line -> {
              try {
                line.room.handle(line.socket, SignalRequest.parseFrom(message.data()));
              } catch (InvalidProtocolBufferException e) {
                message.closeSession(1007, "not a SignalRequest: " + e.getMessage());
              }
            });
  }

  private static Optional<Line> line(WsContext socket) {
    return Optional.ofNullable(socket.attribute(LINE));
  }

  private Optional<Grant> grant(String token) {
    return Optional.ofNullable(token).flatMap(tokens::verify);
  }
}
