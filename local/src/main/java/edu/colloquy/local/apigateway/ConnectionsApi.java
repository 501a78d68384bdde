package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;

/**
 * The {@code @connections} management API, as the SDK's {@code ApiGatewayManagementApiClient}
 * speaks it: POST sends to a client, GET describes it, DELETE closes it. Thread-safe. Signatures
 * are not checked.
 */
final class ConnectionsApi {
  private static final int NORMAL_CLOSURE = 1000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connections connections;
  private final int maxBytes;

  ConnectionsApi(Connections connections, int maxBytes) {
    this.connections = connections;
    this.maxBytes = maxBytes;
  }

  void handle(Context http, String connectionId) throws IOException, InterruptedException {
    Connection connection = connections.get(connectionId).orElse(null);
    if (connection == null) {
      gone(http);
      return;
    }
    switch (http.req().getMethod()) {
      case "POST" -> post(http, connection);
      case "GET" -> describe(http, connection);
      case "DELETE" -> {
        connection.close(NORMAL_CLOSURE, "");
        http.status(204);
      }
      default -> error(http, 403, "ForbiddenException", "Forbidden");
    }
  }

  private void post(Context http, Connection connection) throws IOException, InterruptedException {
    byte[] data = http.req().getInputStream().readNBytes(maxBytes + 1);
    if (data.length > maxBytes) {
      error(
          http,
          413,
          "PayloadTooLargeException",
          "The message is longer than " + maxBytes + " bytes.");
    } else if (!connection.send(data)) {
      gone(http);
    }
  }

  private static void describe(Context http, Connection connection) throws IOException {
    ObjectNode described = JSON.createObjectNode();
    described.put("connectedAt", connection.client().connectedAt().toString());
    described.put("lastActiveAt", connection.lastActiveAt().toString());
    ObjectNode identity = described.putObject("identity");
    identity.put("sourceIp", connection.client().sourceIp());
    identity.put("userAgent", connection.client().userAgent());
    http.contentType("application/json").result(JSON.writeValueAsBytes(described));
  }

  private static void gone(Context http) throws IOException {
    error(http, 410, "GoneException", "The connection is gone.");
  }

  private static void error(Context http, int status, String type, String message)
      throws IOException {
    http.status(status).header("x-amzn-ErrorType", type).contentType("application/json");
    http.result(JSON.writeValueAsBytes(Map.of("message", message)));
  }
}
