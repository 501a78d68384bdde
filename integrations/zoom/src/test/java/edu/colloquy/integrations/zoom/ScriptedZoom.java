package edu.colloquy.integrations.zoom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers API calls by a script, for what the simulator never says; its last answer stays. */
final class ScriptedZoom implements AutoCloseable {
  private static final String TOKEN =
      "{\"access_token\":\"token\",\"token_type\":\"bearer\",\"expires_in\":3600}";

  private final HttpServer server;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  /** Method and path of every API call. */
  final List<String> calls = new CopyOnWriteArrayList<>();

  /** An answer of the script. */
  record Answer(int status, String body, Map<String, String> headers) {}

  ScriptedZoom() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/oauth/token", exchange -> give(exchange, new Answer(200, TOKEN, Map.of())));
    server.createContext("/v2", this::next);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  ScriptedZoom answers(int status, String body) {
    return answers(status, body, Map.of());
  }

  ScriptedZoom answers(int status, String body, Map<String, String> headers) {
    answers.add(new Answer(status, body.replace('\'', '"'), headers));
    return this;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void next(HttpExchange exchange) throws IOException {
    calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    give(exchange, answers.size() > 1 ? answers.remove() : answers.element());
  }

  private static void give(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
