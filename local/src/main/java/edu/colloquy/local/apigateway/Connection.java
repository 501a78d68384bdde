package edu.colloquy.local.apigateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * The open WebSocket of a client. Thread-safe: messages to the client go out whole and in the order
 * in which {@link #send} was called.
 */
final class Connection {
  private final Client client;
  private final Session session;
  private final GatewayLimits limits;
  private final ReentrantLock sending = new ReentrantLock(true);
  private volatile Instant lastActiveAt;

  Connection(Client client, Session session, GatewayLimits limits) {
    this.client = client;
    this.session = session;
    this.limits = limits;
    this.lastActiveAt = client.connectedAt();
  }

  Client client() {
    return client;
  }

  Instant lastActiveAt() {
    return lastActiveAt;
  }

  void active() {
    lastActiveAt = Instant.now();
  }

  /**
   * Sends a text message, in as many frames as its length needs, and waits until it is written.
   *
   * @return whether it was; false if the client is gone, or does not read
   */
  boolean send(byte[] message) throws InterruptedException {
    String text = new String(message, StandardCharsets.UTF_8);
    sending.lockInterruptibly();
    try {
      boolean sent = message.length <= limits.frameBytes() ? sendWhole(text) : sendInFrames(text);
      if (sent) {
        active();
      }
      return sent;
    } finally {
      sending.unlock();
    }
  }

  void close(int code, String reason) {
    session.close(code, reason, Callback.NOOP);
  }

  private boolean sendWhole(String text) throws InterruptedException {
    Callback.Completable written = new Callback.Completable();
    session.sendText(text, written);
    return await(written);
  }

  private boolean sendInFrames(String text) throws InterruptedException {
    int step = limits.frameBytes() / 3; // a char of a Java string is at most three bytes of UTF-8
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(start + step, text.length());
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      Callback.Completable written = new Callback.Completable();
      session.sendPartialText(text.substring(start, end), end == text.length(), written);
      if (!await(written)) {
        return false;
      }
      start = end;
    }
    return true;
  }

  private boolean await(Callback.Completable written) throws InterruptedException {
    try {
      written.get(limits.stalledClient().toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException _) {
      return false; // closed meanwhile: the close event tells the rest
    } catch (TimeoutException _) {
      session.disconnect();
      return false;
    }
  }
}
