package edu.colloquy.local.sqs;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Stands before a queue service and passes every request on; what sends to certain queues it passes
 * on twice, so that those queues deliver twice. Queue URLs in answers name the front, not the
 * service behind it. Thread-safe.
 */
final class DuplicatingFront implements AutoCloseable {
  private static final Set<String> SENDING =
      Set.of("AmazonSQS.SendMessage", "AmazonSQS.SendMessageBatch");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI behind;
  private final Predicate<String> twice;
  private final AtomicLong doubled = new AtomicLong();
  private final Javalin server;

  DuplicatingFront(int port, URI behind, Predicate<String> twice) {
    this.behind = behind;
    this.twice = twice;
    this.server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.concurrency.useVirtualThreads = true;
                  config.jetty.host = "127.0.0.1";
                  config.jetty.port = port;
                  config.routes.post("/*", this::answer);
                })
            .start();
  }

  long doubled() {
    return doubled.get();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    server.stop();
    http.shutdownNow();
  }

  private void answer(Context client) throws IOException, InterruptedException {
    HttpRequest request = request(client);
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() == 200 && sendsTwice(client)) {
      http.send(request, BodyHandlers.discarding());
      doubled.incrementAndGet();
    }
    client.status(answer.statusCode());
    answer.headers().firstValue("Content-Type").ifPresent(client::contentType);
    client.result(answer.body().replace(behind.getAuthority(), url().getAuthority()));
  }

  private HttpRequest request(Context client) {
    var request = HttpRequest.newBuilder(behind.resolve(client.path()));
    Stream.of("X-Amz-Target", "Content-Type", "Authorization")
        .filter(name -> client.header(name) != null)
        .forEach(name -> request.header(name, client.header(name)));
    return request.POST(BodyPublishers.ofByteArray(client.bodyAsBytes())).build();
  }

  private boolean sendsTwice(Context client) throws IOException {
    String target = client.header("X-Amz-Target");
    if (target == null || !SENDING.contains(target)) {
      return false;
    }
    String queueUrl = JSON.readTree(client.bodyAsBytes()).path("QueueUrl").asText();
    return twice.test(queueUrl.substring(queueUrl.lastIndexOf('/') + 1));
  }
}
