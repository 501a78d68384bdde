package edu.colloquy.simulators.zoom;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;

/** Posts signed bodies to an endpoint. Thread-safe. */
final class WebhookSender implements AutoCloseable {
  private final Duration timeout;
  private final HttpClient client;

  /**
   * @param timeout how long the receiver may take to answer
   */
  WebhookSender(Duration timeout, Executor threads) {
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            // Some receivers, such as uvicorn, take no request that offers to go on in HTTP/2.
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .connectTimeout(timeout)
            .build();
  }

  /**
   * Posts a body once.
   *
   * @param signedAt what the signature says of when this was
   * @throws IOException if there was no answer in time
   */
  HttpResponse<String> post(WebhookEndpoint to, Instant signedAt, byte[] body)
      throws IOException, InterruptedException {
    String timestamp = Long.toString(signedAt.getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(to.url())
            .timeout(timeout)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("x-zm-request-timestamp", timestamp)
            .header("x-zm-signature", WebhookSignature.of(to.secretToken(), timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
