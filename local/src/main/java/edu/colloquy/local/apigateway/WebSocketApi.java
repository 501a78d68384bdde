package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.template.WebSocketApiResource;
import edu.colloquy.local.template.WebSocketRoute;
import io.javalin.http.Context;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WebSocket API: each event of a client goes to the function of its route, on a virtual thread of
 * its own, so that messages of one client may be handled at once and out of order, as on AWS.
 * Thread-safe.
 */
final class WebSocketApi implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebSocketApi.class);
  private static final String CLIENT = "client";
  private static final String CONNECTION = "connection";

  private final Map<String, WebSocketRoute> routes;
  private final RouteSelection selection;
  private final WebSocketEvents events;
  private final Integration integration;
  private final Handshake handshake;
  private final Connections connections;
  private final GatewayLimits limits;
  private volatile boolean closing;

  WebSocketApi(WebSocketApiResource api, Integration integration, GatewayLimits limits) {
    this.limits = limits;
    this.routes = api.routes();
    this.selection = new RouteSelection(api.routeSelectionExpression());
    this.events = new WebSocketEvents(api.id(), api.stage());
    this.integration = integration;
    this.connections = new Connections(limits.life());
    this.handshake =
        new Handshake(
            api.authorizer().map(asked -> new ConnectAuthorizer(asked, events, integration)),
            Optional.ofNullable(routes.get("$connect")),
            events,
            integration);
  }

  Connections connections() {
    return connections;
  }

  /** Decides on a client, before its WebSocket exists. */
  void beforeUpgrade(Context http) throws IOException {
    http.attribute(CLIENT, handshake.admit(HttpRequest.of(http)));
  }

  void listen(WsConfig socket) {
    socket.onConnect(this::opened);
    socket.onMessage(this::received);
    socket.onBinaryMessage(this::received);
    socket.onClose(this::closed);
  }

  @Override
  public void close() {
    closing = true;
    connections.close();
  }

  private void opened(WsConnectContext socket) {
    Client client = Objects.requireNonNull(socket.attribute(CLIENT));
    Connection connection = new Connection(client, socket.session, limits);
    socket.attribute(CONNECTION, connection);
    connections.add(connection);
  }

  private void received(WsMessageContext socket) {
    String message = socket.message();
    dispatch(connection(socket), selection.routeKey(message), message, false);
  }

  private void received(WsBinaryMessageContext socket) {
    ByteBuffer data = socket.data();
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    dispatch(connection(socket), "", Base64.getEncoder().encodeToString(bytes), true);
  }

  private void closed(WsCloseContext socket) {
    Connection connection = connection(socket);
    connections.remove(connection);
    WebSocketRoute route = routes.get("$disconnect");
    if (route != null && !closing) {
      ObjectNode event = events.disconnect(connection.client(), socket.status(), socket.reason());
      Thread.startVirtualThread(() -> disconnect(route, event));
    }
  }

  private void disconnect(WebSocketRoute route, ObjectNode event) {
    try {
      integration.call(route.functionArn(), event, route.timeout());
    } catch (IntegrationException e) {
      LOG.warn("A client left, and its $disconnect route failed: {}", e.getMessage());
    }
  }

  private void dispatch(Connection connection, String key, String body, boolean isBase64) {
    connection.active();
    boolean routed = routes.containsKey(key) && !key.startsWith("$");
    String routeKey = routed ? key : "$default";
    ObjectNode event = events.message(connection.client(), routeKey, body, isBase64);
    Thread.startVirtualThread(() -> call(connection, routes.get(routeKey), event));
  }

  private void call(Connection connection, WebSocketRoute route, ObjectNode event) {
    if (route == null) {
      complain(connection, "Forbidden", event);
      return;
    }
    try {
      JsonNode answer = integration.call(route.functionArn(), event, route.timeout());
      if (route.replies() && answer.path("body").isTextual()) {
        send(connection, answer.path("body").textValue());
      }
    } catch (IntegrationException e) {
      String problem =
          switch (e.reason()) {
            case FAILED -> "Internal server error";
            case TOO_SLOW -> "Endpoint request timed out";
          };
      complain(connection, problem, event);
    }
  }

  /** What API Gateway itself says to a client whose message came to nothing. */
  private void complain(Connection connection, String message, ObjectNode event) {
    ObjectNode complaint = JsonNodeFactory.instance.objectNode();
    complaint.put("message", message);
    complaint.put("connectionId", connection.client().connectionId());
    complaint.set("requestId", event.path("requestContext").path("requestId"));
    send(connection, complaint.toString());
  }

  private static void send(Connection connection, String text) {
    try {
      connection.send(text.getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Connection connection(WsContext socket) {
    return socket.attribute(CONNECTION);
  }
}
