package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events to the app's endpoint, each on a virtual thread of its own: at least once, in no
 * order, tried again when the answer is late, missing or a 5xx (developers.zoom.us, Webhooks). A
 * 4xx is taken as an answer; that Zoom does so is not documented. Thread-safe.
 */
final class Webhooks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

  private final WebhookDelivery delivery;
  private final String accountId;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client;
  private volatile WebhookEndpoint endpoint;

  Webhooks(WebhookDelivery delivery, String accountId) {
    this.delivery = delivery;
    this.accountId = accountId;
    this.client =
        HttpClient.newBuilder()
            // Some receivers, such as uvicorn, take no request that offers to go on in HTTP/2.
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .connectTimeout(delivery.timeout())
            .build();
  }

  void subscribe(WebhookEndpoint subscriber) {
    endpoint = subscriber;
  }

  /** Has an event about an object delivered, if anybody subscribed; returns at once. */
  void emit(String event, ObjectNode object) {
    emitFlat(event, Http.object().put("account_id", accountId).set("object", object));
  }

  /** The same of an event whose payload has no {@code object}, as those of RTMS. */
  void emitFlat(String event, ObjectNode payload) {
    WebhookEndpoint to = endpoint;
    if (to == null || threads.isShutdown()) {
      return;
    }
    ObjectNode envelope =
        Http.object().put("event", event).put("event_ts", System.currentTimeMillis());
    envelope.set("payload", payload);
    byte[] body = envelope.toString().getBytes(StandardCharsets.UTF_8);
    for (int copy = delivery.duplicateWebhooks() ? 2 : 1; copy > 0; copy--) {
      threads.execute(() -> deliver(to, event, body));
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void deliver(WebhookEndpoint to, String event, byte[] body) {
    Iterator<Duration> pauses = delivery.retryAfter().iterator();
    try {
      while (!answered(to, body)) {
        if (!pauses.hasNext()) {
          LOG.warn("Zoom simulator dropped a webhook {}: {} did not take it.", event, to.url());
          return;
        }
        Thread.sleep(pauses.next());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // The simulator is being closed.
    }
  }

  private boolean answered(WebhookEndpoint to, byte[] body) throws InterruptedException {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(to.url())
            .timeout(delivery.timeout())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("x-zm-request-timestamp", timestamp)
            .header("x-zm-signature", WebhookSignature.of(to.secretToken(), timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException e) {
      LOG.debug("Webhook not delivered: {}", e.toString());
      return false;
    }
  }
}
