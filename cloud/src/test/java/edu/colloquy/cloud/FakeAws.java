package edu.colloquy.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An endpoint of AWS: stores what is PUT and gives it to whoever GETs it, as S3 does, and answers
 * every POST with the same JSON.
 */
public final class FakeAws implements AutoCloseable {
  /** A request as it arrived. */
  public record Request(String method, String path, String authorization, String body) {}

  private final HttpServer server;
  private final String answer;
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** An endpoint that answers so to POST. */
  public FakeAws(String answer) throws IOException {
    this.answer = answer;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            path,
            exchange.getRequestHeaders().getFirst("Authorization"),
            new String(body, StandardCharsets.UTF_8)));
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, unchunked(exchange, body));
        reply(exchange, 200, new byte[0]);
      }
      case "GET" -> {
        byte[] object = objects.get(path);
        reply(
            exchange,
            object == null ? 404 : 200,
            object == null
                ? "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8)
                : object);
      }
      default -> reply(exchange, 200, answer.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** S3: with aws-chunked a body is chunks, each after its size in hexadecimal. */
  private static byte[] unchunked(HttpExchange exchange, byte[] body) {
    String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    if (encoding == null || !encoding.contains("aws-chunked")) {
      return body;
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int start = text.indexOf("\r\n") + 2;
    int size = Integer.parseInt(text.substring(0, start - 2).split(";")[0], 16);
    return text.substring(start, start + size).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
