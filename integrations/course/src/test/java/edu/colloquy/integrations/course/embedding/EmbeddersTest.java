package edu.colloquy.integrations.course.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.course.Embedder;
import edu.colloquy.domain.course.search.CompactVector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddersTest {
  private final CountDownLatch hurry = new CountDownLatch(1);
  private HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "";
  private volatile boolean slow;
  private volatile String asked = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/embeddings",
        exchange -> {
          asked =
              exchange.getRequestHeaders().getFirst("Authorization")
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          awaitHurry();
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    hurry.countDown();
    server.stop(0);
  }

  @Test
  void whatMeansAlikePointsAlike() {
    List<CompactVector> vectors =
        MiniLm.get()
            .embed(
                List.of(
                    "How fast does a dropped stone get?",
                    "The speed of an object in free fall grows by gravity.",
                    "Mitochondria are the power plants of the cell."))
            .stream()
            .map(CompactVector::of)
            .toList();
    assertThat(vectors.get(0).cosine(vectors.get(1)))
        .isGreaterThan(vectors.get(0).cosine(vectors.get(2)) + 0.3f);
  }

  @Test
  void theLongestAndTheStrangestTextsHaveVectors() {
    for (String text : List.of("", " ", "x".repeat(5_000), "word ".repeat(5_000), "数学 \uD800 ∑∫")) {
      assertThat(MiniLm.get().embedQuestion(text)).hasSize(384).doesNotContain(Float.NaN);
    }
  }

  /** Ids by Hugging Face's tokenizer of the model. */
  @Test
  void wordPiecesAreTheModels() {
    WordPieces pieces =
        WordPieces.read(MiniLm.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"));
    assertThat(pieces.ids("Hello, World!", 256)).containsExactly(101, 7592, 1010, 2088, 999, 102);
    assertThat(pieces.ids("Café embeddings", 256))
        .containsExactly(101, 7668, 7861, 8270, 4667, 2015, 102);
    assertThat(pieces.ids("", 256)).containsExactly(101, 102);
    assertThat(pieces.ids("word ".repeat(500), 256)).hasSize(256).endsWith(102);
  }

  @Test
  void aHostedModelIsAskedInItsOwnWords() {
    answer =
        """
        {"data": [{"index": 1, "embedding": [0.5, 1]}, {"index": 0, "embedding": [1, 0]}]}""";
    assertThat(hosted().embed(List.of("a", "b")))
        .containsExactly(new float[] {1, 0}, new float[] {0.5f, 1});
    assertThat(asked).startsWith("Bearer key-1{").contains("\"model\":\"m\"", "[\"a\",\"b\"]");
  }

  @Test
  void whatAHostedModelDoesWrongIsAFailureThatNamesIt() {
    status = 401;
    assertThatThrownBy(() -> hosted().embed(List.of("a")))
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.retryable()).isFalse())
        .hasMessageContaining("401");
    status = 429;
    assertThatThrownBy(() -> hosted().embed(List.of("a")))
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.retryable()).isTrue());
    status = 200;
    for (String bad : List.of("<html>", "{}", "{\"data\": [{\"index\": 7, \"embedding\": [1]}]}")) {
      answer = bad;
      assertThatThrownBy(() -> hosted().embed(List.of("a"))).isInstanceOf(ServiceException.class);
    }
  }

  @Test
  void aQuestionDoesNotWaitForASlowModel() {
    slow = true;
    assertThatThrownBy(() -> hosted().embedQuestion("a"))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void anAddressWithoutAModelIsNamedAndNoAddressMeansThisProcess() {
    Map<String, String> settings = Map.of("EMBEDDINGS_URL", "http://x", "EMBEDDINGS_SECRET", "s");
    assertThatThrownBy(() -> embedder(settings)).hasMessageContaining("EMBEDDINGS_MODEL");
    assertThat(embedder(Map.of())).isSameAs(MiniLm.get());
  }

  private static Embedder embedder(Map<String, String> settings) {
    return Embedders.from(
        name -> Optional.ofNullable(settings.get(name)), (secret, name) -> "key-1");
  }

  private Embedder hosted() {
    Map<String, String> settings =
        Map.of(
            "EMBEDDINGS_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/",
            "EMBEDDINGS_MODEL", "m",
            "EMBEDDINGS_SECRET", "s");
    return embedder(settings);
  }

  private void awaitHurry() {
    try {
      if (slow) {
        hurry.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
