package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import edu.colloquy.contract.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes webhooks and keeps them; answers Zoom's check of the URL, without which none come. */
final class Mailbox implements AutoCloseable {
  static final String SECRET = "secret";

  private final List<String> letters = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Mailbox() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook/zoom");
  }

  List<String> letters() {
    return letters;
  }

  /** How many came of this event. */
  long count(String event) {
    return letters.stream().filter(body -> body.contains("\"" + event + "\"")).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      JsonNode event = Json.tree(body);
      if (event.path("event").asText().equals("endpoint.url_validation")) {
        answer(exchange, event.path("payload").path("plainToken").asText());
      } else {
        letters.add(body);
        exchange.sendResponseHeaders(204, -1);
      }
    }
  }

  private void answer(HttpExchange exchange, String plainToken) throws IOException {
    String encrypted = new WebhookSignature(() -> SECRET, Clock.systemUTC()).sign(plainToken);
    byte[] answer =
        Json.write(Map.of("plainToken", plainToken, "encryptedToken", encrypted))
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
  }
}
