package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The LITE mode WebSocket. It asks for no credential: the secret is in its URL, which only the
 * answer to {@code /v1/sessions/start} tells. Thread-safe.
 */
final class LiteRoute {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int INVALID_PAYLOAD = 1007;
  private static final int UNKNOWN = 4404;

  private final Sessions sessions;
  private final Map<String, String> sessionByKey = new ConcurrentHashMap<>();

  LiteRoute(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The path of a session's socket, new with each call. */
  String pathFor(String sessionId) {
    String key = UUID.randomUUID().toString();
    sessionByKey.put(key, sessionId);
    return "/v1/lite/" + key;
  }

  void addTo(RoutesConfig routes) {
    routes.ws("/v1/lite/{key}", this::converse);
  }

  private void converse(WsConfig socket) {
    socket.onConnect(this::open);
    socket.onMessage(this::receive);
    socket.onClose(
        closed -> {
          Conversation conversation = closed.attribute("conversation");
          if (conversation != null) {
            conversation.session.detach(conversation.socket);
          }
        });
  }

  private void open(WsContext connection) {
    String id = sessionByKey.getOrDefault(connection.pathParam("key"), "");
    AvatarSession session = sessions.running(id).orElse(null);
    if (session == null) {
      connection.closeSession(UNKNOWN, "no such session is running");
      return;
    }
    LiteSocket socket = new LiteSocket(connection.session);
    connection.attribute("conversation", new Conversation(session, socket));
    session.attach(socket);
  }

  private void receive(WsMessageContext message) {
    long arrivedNanos = System.nanoTime();
    Conversation conversation = message.attribute("conversation");
    if (conversation == null) {
      return;
    }
    try {
      LiteCommand command = LiteCommand.parse(JSON, message.message());
      conversation.session.handle(conversation.socket, command, arrivedNanos);
    } catch (LiteCommand.Malformed e) {
      conversation.socket.close(INVALID_PAYLOAD, e.getMessage());
    }
  }

  private record Conversation(AvatarSession session, LiteSocket socket) {}
}
