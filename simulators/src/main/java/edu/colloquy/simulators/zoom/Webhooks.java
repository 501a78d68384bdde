package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events to the app's endpoint once that is validated, each on a virtual thread of its own:
 * at least once, in no order, tried again when the answer is late, missing or a 5xx
 * (developers.zoom.us, Webhooks). A 4xx is taken as an answer; that Zoom does so is not documented.
 * Thread-safe.
 */
final class Webhooks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

  private final WebhookDelivery delivery;
  private final String accountId;
  private final Optional<WebhookReplay> replay;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final WebhookSender sender;
  private final EndpointValidation validation;
  private volatile Subscription subscription;

  private record Subscription(WebhookEndpoint endpoint, CompletableFuture<Boolean> validated) {}

  Webhooks(WebhookDelivery delivery, String accountId, Optional<WebhookReplay> replay) {
    this.delivery = delivery;
    this.accountId = accountId;
    this.replay = replay;
    this.sender = new WebhookSender(delivery.timeout(), threads);
    this.validation = new EndpointValidation(sender);
  }

  void subscribe(WebhookEndpoint endpoint) {
    Subscription made = new Subscription(endpoint, new CompletableFuture<>());
    subscription = made;
    threads.execute(() -> made.validated().complete(answersInTheEnd(endpoint)));
  }

  /** The same account's webhooks to another app, which has subscribed to nothing yet. */
  Webhooks ofAnotherApp() {
    return new Webhooks(delivery, accountId, Optional.empty());
  }

  /** Whether the endpoint still answers as it must. */
  boolean revalidate() throws InterruptedException {
    Subscription current = subscription;
    return current != null && validation.holds(current.endpoint());
  }

  /** See {@link WebhookDelivery#tellsOfReturn()}. */
  boolean tellsOfReturn() {
    return delivery.tellsOfReturn();
  }

  /** Has an event about an object delivered, if anybody subscribed; returns at once. */
  void emit(String event, ObjectNode object) {
    emitFlat(event, Http.object().put("account_id", accountId).set("object", object));
  }

  /** The same of an event whose payload has no {@code object}, as those of RTMS. */
  void emitFlat(String event, ObjectNode payload) {
    Subscription to = subscription;
    if (to == null || threads.isShutdown()) {
      return;
    }
    ObjectNode envelope =
        Http.object().put("event", event).put("event_ts", System.currentTimeMillis());
    envelope.set("payload", payload);
    byte[] body = envelope.toString().getBytes(StandardCharsets.UTF_8);
    for (Duration delay : delays()) {
      threads.execute(() -> deliver(to, delay, event, body));
    }
    replay.ifPresent(
        fault ->
            fault
                .attacks(envelope, to.endpoint())
                .forEach(attack -> threads.execute(() -> mount(attack, fault))));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    sender.close();
  }

  private List<Duration> delays() {
    return replay
        .map(WebhookReplay::delays)
        .orElseGet(() -> Collections.nCopies(delivery.duplicateWebhooks() ? 2 : 1, Duration.ZERO));
  }

  private void deliver(Subscription to, Duration delay, String event, byte[] body) {
    Iterator<Duration> pauses = delivery.retryAfter().iterator();
    try {
      Thread.sleep(delay);
      while (to.validated().get() && !answered(to.endpoint(), body)) {
        if (!pauses.hasNext()) {
          LOG.warn(
              "Zoom simulator dropped a webhook {}: {} did not take it.",
              event,
              to.endpoint().url());
          return;
        }
        Thread.sleep(pauses.next());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // The simulator is being closed.
    } catch (ExecutionException e) {
      throw new IllegalStateException("A validation does not fail, it says no.", e);
    }
  }

  private boolean answered(WebhookEndpoint to, byte[] body) throws InterruptedException {
    try {
      return sender.post(to, Instant.now(), body).statusCode() < 500;
    } catch (IOException e) {
      LOG.debug("Webhook not delivered: {}", e.toString());
      return false;
    }
  }

  private void mount(WebhookReplay.Attack attack, WebhookReplay fault) {
    try {
      int status = sender.post(attack.endpoint(), attack.signedAt(), attack.body()).statusCode();
      fault.answered(attack, status);
    } catch (IOException e) {
      LOG.debug("An attack found nobody: {}", e.toString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // The simulator is being closed.
    }
  }

  /** An endpoint that has only just been started gets as many chances as an event. */
  private boolean answersInTheEnd(WebhookEndpoint endpoint) {
    try {
      boolean holds = validation.holds(endpoint);
      for (Duration pause : delivery.retryAfter()) {
        if (holds) {
          break;
        }
        Thread.sleep(pause);
        holds = validation.holds(endpoint);
      }
      if (!holds) {
        LOG.warn(
            "Zoom simulator sends no webhooks: {} does not answer endpoint.url_validation with the"
                + " plainToken and its HMAC under the secret token.",
            endpoint.url());
      }
      return holds;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // The simulator is being closed.
      return false;
    }
  }
}
