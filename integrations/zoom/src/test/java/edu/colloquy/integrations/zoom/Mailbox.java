package edu.colloquy.integrations.zoom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes webhooks and keeps them. */
final class Mailbox implements AutoCloseable {
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
      letters.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(204, -1);
    }
  }
}
