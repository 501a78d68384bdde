package edu.colloquy.integrations.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A text becomes sound that a listener understands. */
class TextIsSpokenTest {
  private static final String SENTENCE = "What happens to y when x grows by one?";

  private static DeepgramSimulator deepgram(Latency synthesis) {
    return new DeepgramSimulator(
        DeepgramOptions.of(Settings.KEY).with(Latency.none(), synthesis), new WireLog());
  }

  @Test
  void aListenerHearsWhatWasWritten() {
    List<byte[]> pieces = new ArrayList<>();
    try (var deepgram = deepgram(Latency.none())) {
      new Settings(deepgram.url(), Settings.KEY).speak().speak(SENTENCE, "room-1", pieces::add);
    }
    assertThat(Pcm.heard(pieces)).isEqualTo(SENTENCE);
    assertThat(pieces)
        .hasSizeGreaterThan(5)
        .allSatisfy(
            piece -> {
              assertThat(piece.length).isBetween(2, PcmPieces.LONGEST_BYTES);
              assertThat(piece.length % Short.BYTES).isZero();
            });
  }

  @Test
  void aWrongKeyIsRefusedInDeepgramsWords() {
    try (var deepgram = deepgram(Latency.none())) {
      var speak = new Settings(deepgram.url(), "wrong").speak();
      var refused = failure(speak, SENTENCE);
      assertThat(refused).hasMessageContaining("401").hasMessageContaining("Invalid credentials");
      assertThat(refused.retryable()).isFalse();
    }
  }

  @Test
  void aTextThatIsTooLongIsRefusedInDeepgramsWords() {
    try (var deepgram = deepgram(Latency.none())) {
      var speak = new Settings(deepgram.url(), Settings.KEY).speak();
      assertThat(failure(speak, "x".repeat(2_001))).hasMessageContaining("split it");
    }
  }

  @Test
  void aPageInsteadOfSoundIsAnError() throws IOException {
    assertThat(answered("text/html", "<html>Please log in</html>"))
        .hasMessageContaining("text/html")
        .extracting(ServiceException::retryable)
        .isEqualTo(false);
  }

  @Test
  void anAnswerWithoutSoundIsAnError() throws IOException {
    assertThat(answered("audio/l16", "")).hasMessageContaining("without a sound");
  }

  @Test
  void anInterruptEndsTheCallAtOnce() throws InterruptedException {
    try (var deepgram = deepgram(Latency.ofMillis(5_000, 5_000))) {
      var speak = new Settings(deepgram.url(), Settings.KEY).speak();
      List<byte[]> pieces = new CopyOnWriteArrayList<>();
      var outcome = new CompletableFuture<ServiceException>();
      Thread caller =
          Thread.ofPlatform()
              .start(
                  () -> {
                    var failed =
                        catchThrowableOfType(
                            ServiceException.class,
                            () -> speak.speak(SENTENCE, "room-1", pieces::add));
                    outcome.complete(Thread.currentThread().isInterrupted() ? failed : null);
                  });
      await().until(() -> caller.getState() == Thread.State.WAITING);
      caller.interrupt();
      await().atMost(Duration.ofSeconds(1)).until(outcome::isDone);
      assertThat(outcome.join()).hasMessageContaining("interrupted");
      assertThat(pieces).isEmpty();
    }
  }

  private static ServiceException failure(DeepgramSpeak speak, String text) {
    return catchThrowableOfType(
        ServiceException.class, () -> speak.speak(text, "room-1", piece -> {}));
  }

  /** How it fails when something else answers in Deepgram's place. */
  private static ServiceException answered(String type, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/speak",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, body.isEmpty() ? -1 : body.length());
          exchange.getResponseBody().write(body.getBytes());
          exchange.close();
        });
    server.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      return failure(new Settings(url, Settings.KEY).speak(), SENTENCE);
    } finally {
      server.stop(0);
    }
  }
}
