package edu.colloquy.cloud.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import edu.colloquy.contract.ws.Frame;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** API Gateway's {@code @connections}: keeps the frames; any connection can fail with a status. */
final class FakeConnections implements AutoCloseable {
  private static final String PATH = "/prod/@connections/";

  private final HttpServer server;
  private final Map<String, List<Frame>> received = new ConcurrentHashMap<>();
  private final Map<String, Integer> failing = new ConcurrentHashMap<>();

  FakeConnections() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The endpoint, with its stage. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/prod";
  }

  /** From now on a connection is answered for with this HTTP status. */
  void fail(String connectionId, int status) {
    failing.put(connectionId, status);
  }

  /** What a connection was sent, in order. */
  List<Frame> frames(String connectionId) {
    return List.copyOf(received.getOrDefault(connectionId, List.of()));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String connection = exchange.getRequestURI().getPath().substring(PATH.length());
    int status = failing.getOrDefault(connection, 200);
    if (status == 200) {
      received
          .computeIfAbsent(connection, id -> new CopyOnWriteArrayList<>())
          .add(Frame.parse(body));
    } else if (status == 410) {
      exchange.getResponseHeaders().add("x-amzn-ErrorType", "GoneException");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
