package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.function.BiConsumer;

/**
 * The WebSockets of RTMS: the first message of each is its handshake, and a refused one is closed
 * with its answer. Messages are handled on the server's thread.
 */
final class RtmsSockets {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOCKET = "rtms-socket";
  private static final int PROTOCOL_VERSION = 1;

  private final RtmsServer server;
  private final Signature signature;

  RtmsSockets(RtmsServer server, Signature signature) {
    this.server = server;
    this.signature = signature;
  }

  /** A socket, and the stream it is of once its handshake is done. */
  private static final class Socket {
    private final Connection connection;
    private final String kind;
    private RtmsStream stream;

    Socket(WsContext ws, String kind) {
      this.connection = new Connection(ws.session);
      this.kind = kind;
    }
  }

  void configureSignaling(WsConfig config) {
    config.onConnect(ws -> ws.attribute(SOCKET, new Socket(ws, "signaling")));
    configure(config, this::signaled);
  }

  void configureMedia(WsConfig config) {
    config.onConnect(ws -> ws.attribute(SOCKET, new Socket(ws, ws.pathParam("kind"))));
    configure(config, this::mediaSaid);
  }

  private void configure(WsConfig config, BiConsumer<Socket, JsonNode> receiver) {
    config.onMessage(
        ws -> {
          Socket socket = ws.attribute(SOCKET);
          JsonNode message = read(ws.message());
          server.onItsThread(() -> receiver.accept(socket, message));
        });
    config.onClose(ws -> gone(ws.attribute(SOCKET)));
    config.onError(ws -> gone(ws.attribute(SOCKET)));
  }

  private void gone(Socket socket) {
    if (socket != null) {
      server.onItsThread(
          () -> {
            if (socket.stream != null) {
              socket.stream.sockets().gone(socket.connection);
            }
          });
    }
  }

  private void signaled(Socket socket, JsonNode message) {
    if (socket.stream != null) {
      MessageType.of(message)
          .ifPresent(type -> socket.stream.signaled(socket.connection, type, message));
      return;
    }
    ObjectNode answer = MessageType.SIGNALING_HAND_SHAKE_RESP.message();
    try {
      RtmsStream stream = authenticated(message, MessageType.SIGNALING_HAND_SHAKE_REQ);
      stream.admitSignaling(socket.connection, message);
      socket.stream = stream;
      server
          .urls()
          .writeTo(
              status(answer, StatusCode.OK).putObject("media_server").putObject("server_urls"));
      socket.connection.send(answer);
    } catch (HandshakeRefused refused) {
      refuse(socket, answer, refused);
    }
  }

  private void mediaSaid(Socket socket, JsonNode message) {
    if (socket.stream != null) {
      MessageType.of(message).ifPresent(type -> socket.stream.mediaSaid(socket.connection, type));
      return;
    }
    ObjectNode answer = MessageType.DATA_HAND_SHAKE_RESP.message();
    try {
      RtmsStream stream = authenticated(message, MessageType.DATA_HAND_SHAKE_REQ);
      MediaConnection media = stream.sockets().admitMedia(socket.connection, socket.kind, message);
      socket.stream = stream;
      status(answer, StatusCode.OK)
          .put("payload_encrypted", false)
          .set("media_params", media.granted());
      socket.connection.send(answer);
    } catch (HandshakeRefused refused) {
      refuse(socket, answer, refused);
    }
  }

  /** The stream that a handshake is for. */
  private RtmsStream authenticated(JsonNode message, MessageType expected) throws HandshakeRefused {
    if (!message.isObject() || message.path("protocol_version").asInt() != PROTOCOL_VERSION) {
      throw new HandshakeRefused(StatusCode.INVALID_PAYLOAD);
    }
    if (MessageType.of(message).filter(expected::equals).isEmpty()) {
      throw new HandshakeRefused(StatusCode.INVALID_MESSAGE_TYPE);
    }
    RtmsStream stream =
        server.stream(message.path("rtms_stream_id").asText())
            .orElseThrow(() -> new HandshakeRefused(StatusCode.INVALID_STREAM_ID));
    String uuid = message.path("meeting_uuid").asText();
    if (!uuid.equals(stream.meeting().uuid())
        || !signature.matches(message.path("signature").asText(), uuid, stream.id())) {
      throw new HandshakeRefused(StatusCode.INVALID_SIGNATURE);
    }
    return stream;
  }

  private static void refuse(Socket socket, ObjectNode answer, HandshakeRefused refused) {
    socket.connection.send(status(answer, refused.status()));
    socket.connection.close(Closing.NORMAL, refused.getMessage());
  }

  private static ObjectNode status(ObjectNode answer, StatusCode status) {
    return answer
        .put("protocol_version", PROTOCOL_VERSION)
        .put("sequence", 0)
        .put("status_code", status.code())
        .put("reason", status.reason());
  }

  /** What is no JSON is nothing: as a handshake it is refused, later it is passed over. */
  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }
}
