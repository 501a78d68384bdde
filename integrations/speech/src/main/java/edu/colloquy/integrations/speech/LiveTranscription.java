package edu.colloquy.integrations.speech;

import edu.colloquy.contract.ContractException;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream of {@link DeepgramListen}. Every event is told by the thread that reads the socket,
 * which keeps them in order; a stream that has to be given up is cancelled, so that its end comes
 * from there, too.
 */
final class LiveTranscription extends WebSocketListener implements SpeechStream {
  private static final Logger LOG = LoggerFactory.getLogger(LiveTranscription.class);
  private static final int NORMAL = 1000;

  /**
   * 120 s of audio: more than a room sends again after it was taken up by another worker. If so
   * much cannot be sent, the line is stuck.
   */
  private static final long LONGEST_QUEUE_BYTES = 120 * 16_000 * Short.BYTES;

  private final LiveProtocol protocol;
  private final Consumer<SpeechEvent> events;
  private final CompletableFuture<Void> accepted = new CompletableFuture<>();
  private WebSocket socket;
  private long lastSentNanos = System.nanoTime();
  private volatile boolean stalled;
  private final AtomicBoolean over = new AtomicBoolean();

  private LiveTranscription(LiveProtocol protocol, Consumer<SpeechEvent> events) {
    this.protocol = protocol;
    this.events = events;
  }

  /**
   * Opens a stream; blocks until Deepgram has accepted it.
   *
   * @throws ServiceException when it does not
   */
  static LiveTranscription open(
      OkHttpClient http, Request request, LiveProtocol protocol, Consumer<SpeechEvent> events) {
    LiveTranscription stream = new LiveTranscription(protocol, events);
    stream.socket = http.newWebSocket(request, stream);
    try {
      stream.accepted.get();
      return stream;
    } catch (ExecutionException e) {
      throw (ServiceException) e.getCause();
    } catch (InterruptedException e) {
      stream.over.set(true);
      stream.socket.cancel();
      Thread.currentThread().interrupt();
      throw ServiceException.passing(
          Deepgram.SERVICE.name(), "opening a stream was interrupted", e);
    }
  }

  @Override
  public synchronized void send(byte[] pcm) {
    // An empty message would close the stream (Deepgram: /v1/listen, legacy close).
    if (over.get() || pcm.length == 0) {
      return;
    }
    lastSentNanos = System.nanoTime();
    boolean queued = socket.send(ByteString.of(pcm));
    protocol.sent(pcm.length / Short.BYTES);
    if (!queued || socket.queueSize() > LONGEST_QUEUE_BYTES) {
      stalled = true;
      socket.cancel();
    }
  }

  @Override
  public synchronized void flush() {
    if (!over.get()) {
      protocol.flush().ifPresent(socket::send);
    }
  }

  @Override
  public void close() {
    if (over.compareAndSet(false, true)) {
      socket.send("{\"type\":\"CloseStream\"}");
      socket.close(NORMAL, null);
    }
  }

  /** Whether it was closed or lost. */
  boolean isOver() {
    return over.get();
  }

  /** Keeps the stream open if nothing was sent for so long. */
  synchronized void keepAlive(long nowNanos, long silenceNanos) {
    long silent = nowNanos - lastSentNanos;
    if (!over.get() && silent >= silenceNanos) {
      lastSentNanos = nowNanos;
      protocol.keepAlive(socket, silent);
    }
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    accepted.complete(null);
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    if (over.get()) {
      return;
    }
    try {
      protocol.read(text).forEach(this::report);
    } catch (ContractException e) {
      LOG.warn("Deepgram sent a message that cannot be read: {}", e.getMessage());
    }
  }

  private void report(SpeechEvent event) {
    switch (event) {
      case SpeechEvent.Dropped(String reason) -> {
        dropped(reason);
        socket.cancel();
      }
      case SpeechEvent heard -> events.accept(heard);
    }
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    dropped("Deepgram closed the stream: " + code + " " + reason);
    webSocket.close(NORMAL, null);
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable failure, Response response) {
    if (accepted.isDone()) {
      dropped(
          stalled
              ? "Deepgram did not take the audio as fast as it came"
              : "the connection to Deepgram was lost: " + failure.getMessage());
    } else {
      accepted.completeExceptionally(
          response == null
              ? Deepgram.SERVICE.unreachable(new IOException(failure))
              : Deepgram.SERVICE.refusal("a live stream", response));
    }
  }

  private void dropped(String why) {
    if (over.compareAndSet(false, true)) {
      events.accept(new SpeechEvent.Dropped(why));
    }
  }
}
