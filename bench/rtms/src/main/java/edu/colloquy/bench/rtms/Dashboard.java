package edu.colloquy.bench.rtms;

import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.Frame;
import edu.colloquy.contract.ws.Request;
import edu.colloquy.contract.ws.ServerMessage;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** A client that watches one session and notes how long its words took. Thread-safe. */
final class Dashboard extends WebSocketListener implements AutoCloseable {
  private final LongConsumer delays;
  private final CountDownLatch watching = new CountDownLatch(1);
  private final String session;
  private final WebSocket socket;

  /**
   * @param delays told how long each chunk took, in ns
   */
  Dashboard(OkHttpClient http, URI url, String session, LongConsumer delays) {
    this.delays = delays;
    this.session = session;
    this.socket =
        http.newWebSocket(new okhttp3.Request.Builder().url(url.toString()).build(), this);
  }

  /** Waits until it is told what happens. */
  void awaitWatching() throws InterruptedException {
    watching.await();
  }

  @Override
  public void onOpen(WebSocket opened, Response response) {
    opened.send(new Request(new ClientMessage.Subscribe(session), Optional.of("r1")).toFrame());
  }

  @Override
  public void onMessage(WebSocket from, String json) {
    long now = System.nanoTime();
    ServerMessage message = Frame.parse(json).message();
    if (message instanceof ServerMessage.Subscribed) {
      watching.countDown();
    } else if (message instanceof ServerMessage.RtmsTranscript words) {
      delays.accept(now - Long.parseLong(words.text().substring("now ".length())));
    }
  }

  @Override
  public void close() {
    socket.cancel();
  }
}
