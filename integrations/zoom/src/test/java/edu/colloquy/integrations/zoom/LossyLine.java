package edu.colloquy.integrations.zoom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A way to Zoom on which requests arrive and answers get lost: the connection breaks, or somebody
 * on the way answers 502.
 */
final class LossyLine implements AutoCloseable {
  private static final Set<String> NOT_CARRIED =
      Set.of("host", "connection", "content-length", "upgrade", "http2-settings");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final URI zoom;
  private final HttpServer server;
  private final AtomicReference<String> lossy = new AtomicReference<>("");
  private final AtomicInteger cut = new AtomicInteger();
  private final AtomicInteger spoilt = new AtomicInteger();

  /** Method and path of every request that arrived. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  LossyLine(URI zoom) throws IOException {
    this.zoom = zoom;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::carry);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Breaks the connection instead of giving the next answers to this method. */
  void cut(String method, int answers) {
    lossy.set(method);
    cut.set(answers);
  }

  /** Gives 502 instead of the next answers to this method. */
  void spoil(String method, int answers) {
    lossy.set(method);
    spoilt.set(answers);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void carry(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer =
          client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
      boolean concerned = exchange.getRequestMethod().equals(lossy.get());
      if (concerned && cut.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        return;
      }
      if (concerned && spoilt.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.sendResponseHeaders(502, -1);
        return;
      }
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!name.equalsIgnoreCase("content-length")) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // The line is being closed.
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toASCIIString();
    requests.add(exchange.getRequestMethod() + " " + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(zoom.resolve(path))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_CARRIED.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }
}
