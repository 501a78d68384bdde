package edu.colloquy.containers.botrunner.line;

import edu.colloquy.domain.ServiceException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/**
 * One WebSocket connection from its opening to its end; never opened again. What comes in is taken
 * by one thread, in order; sending is thread-safe and does not block.
 */
public abstract class Line extends WebSocketListener {
  /** How long the other side may take to answer. */
  protected static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  private static final int NORMAL = 1000;

  private final String service;
  private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
  private final CompletableFuture<String> ended = new CompletableFuture<>();

  /**
   * @param service whose line it is, for failures
   */
  protected Line(String service) {
    this.service = service;
  }

  /**
   * Opens the line; to be called first, and once.
   *
   * @param url {@code ws://} or {@code wss://}
   * @throws ServiceException when the service does not let it in
   */
  protected final void open(OkHttpClient http, String url) throws InterruptedException {
    WebSocket socket = http.newWebSocket(new Request.Builder().url(url).build(), this);
    try {
      answer(opened);
    } catch (InterruptedException | ServiceException e) {
      socket.cancel();
      throw e;
    }
  }

  /** Waits for something that the other side has to tell. */
  protected final <T> T answer(CompletableFuture<T> awaited) throws InterruptedException {
    return answer(awaited, TIME_LIMIT, "did not answer within " + TIME_LIMIT.toSeconds() + " s");
  }

  /**
   * Waits for something that has to happen at the other side.
   *
   * @param otherwise what is wrong if it has not happened in time
   */
  protected final <T> T answer(CompletableFuture<T> awaited, Duration limit, String otherwise)
      throws InterruptedException {
    try {
      return awaited.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ServiceException told ? told : failure("failed", e.getCause());
    } catch (TimeoutException e) {
      throw failure(otherwise, e);
    }
  }

  /** A failure of this service that may pass. */
  protected final ServiceException failure(String message, Throwable cause) {
    return ServiceException.passing(service, message, cause);
  }

  /** Sends a text frame; one for a line that has ended is dropped. */
  protected final void send(String text) {
    socket().send(text);
  }

  /** Sends a binary frame, which is copied; one for a line that has ended is dropped. */
  protected final void send(byte[] bytes) {
    socket().send(ByteString.of(bytes));
  }

  /** Whether something that was sent has not yet been written. */
  protected final boolean hasUnsent() {
    return socket().queueSize() > 0;
  }

  /** Waits until the line has ended, and tells why. */
  protected final String awaitEnd() throws InterruptedException {
    try {
      return ended.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the line after everything that was sent is out; does not wait. */
  protected final void hangUp() {
    socket().close(NORMAL, null);
  }

  /** Waits until the line has ended, but not for longer than this. */
  protected final void awaitEnd(Duration atMost) throws InterruptedException {
    try {
      ended.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      socket().cancel();
    }
  }

  /** Ends the line at once. */
  protected final void cut() {
    ended("cut off");
    socket().cancel();
  }

  /** A text frame has come. */
  protected abstract void text(String text);

  /** A binary frame has come. */
  protected void binary(ByteString bytes) {}

  /** The line has ended; called once. */
  protected void over(String reason) {}

  @Override
  public final void onOpen(WebSocket socket, Response response) {
    opened.complete(socket);
  }

  @Override
  public final void onMessage(WebSocket socket, String text) {
    text(text);
  }

  @Override
  public final void onMessage(WebSocket socket, ByteString bytes) {
    binary(bytes);
  }

  @Override
  public final void onClosing(WebSocket socket, int code, String reason) {
    socket.close(NORMAL, null);
    ended(code + " " + reason);
  }

  @Override
  public final void onClosed(WebSocket socket, int code, String reason) {
    ended(code + " " + reason);
  }

  @Override
  public final void onFailure(WebSocket socket, Throwable failure, Response response) {
    ended(response == null ? String.valueOf(failure.getMessage()) : "HTTP " + response.code());
  }

  private WebSocket socket() {
    return opened.resultNow();
  }

  private void ended(String reason) {
    opened.completeExceptionally(failure("cannot be reached: " + reason, null));
    if (ended.complete(reason)) {
      over(reason);
    }
  }
}
