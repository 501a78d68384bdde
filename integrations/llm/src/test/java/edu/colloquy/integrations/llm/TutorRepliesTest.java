package edu.colloquy.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.TutorPrompt;
import edu.colloquy.domain.tutor.Utterance;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.llm.ChatOptions;
import edu.colloquy.simulators.llm.ChatSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The model answers a student, piece by piece, until it is done or told to stop. */
class TutorRepliesTest {
  private static final TutorPrompt PROMPT =
      new TutorPrompt(
          "You are a Socratic tutor.",
          List.of(
              new Utterance(Speaker.TUTOR, "What is three plus four?"),
              new Utterance(Speaker.STUDENT, "I think it is eight.")),
          "room-1");

  private final WireLog log = new WireLog();
  private final List<String> pieces = new CopyOnWriteArrayList<>();

  private ChatSimulator service(int tokensPerSecond) {
    return new ChatSimulator(
        ChatOptions.defaults().withSpeed(Latency.ofMillis(10, 20), tokensPerSecond), log);
  }

  private static ChatModel model(URI url, String key, String name) {
    Map<String, String> settings =
        Map.of("LLM_URL", url.toString(), "LLM_MODEL", name, "LLM_SECRET", "colloquy/llm");
    return ChatModel.from(
        settings::get,
        (secret, value) ->
            secret.equals("colloquy/llm") && value.equals("LLM_API_KEY") ? key : null);
  }

  private static ChatModel model(ChatSimulator service) {
    return model(
        service.baseUrl(), ChatOptions.defaults().apiKey(), ChatOptions.defaults().model());
  }

  private ServiceException failure(ChatModel model) {
    return catchThrowableOfType(ServiceException.class, () -> model.reply(PROMPT, pieces::add));
  }

  @Test
  void aReplyComesInPieces() {
    try (var service = service(1_000)) {
      model(service).reply(PROMPT, pieces::add);
    }
    assertThat(pieces).hasSizeGreaterThan(3).doesNotContain("");
    assertThat(String.join("", pieces)).endsWith("?");
    assertThat(log.observations())
        .filteredOn(seen -> seen.what() == Seen.SERVICE_TIME)
        .extracting(seen -> seen.subject())
        .containsExactly("room-1");
  }

  @Test
  void aWrongKeyIsRefusedAndNotWorthRetrying() {
    try (var service = service(1_000)) {
      ChatModel model = model(service.baseUrl(), "wrong", ChatOptions.defaults().model());
      ServiceException refused = failure(model);
      assertThat(refused).hasMessageContaining("401");
      assertThat(refused.retryable()).isFalse();
      assertThat(model.check().valid()).isFalse();
      assertThat(model(service).check().valid()).isTrue();
    }
  }

  @Test
  void aModelThatIsNotServedIsNamed() {
    try (var service = service(1_000)) {
      ChatModel model = model(service.baseUrl(), ChatOptions.defaults().apiKey(), "no-such");
      assertThat(failure(model)).hasMessageContaining("404").hasMessageContaining("no-such");
    }
  }

  @Test
  void aServiceThatIsNotThereMayBeTriedAgain() {
    var gone = service(1_000);
    ChatModel model = model(gone);
    gone.close();
    assertThat(failure(model).retryable()).isTrue();
    assertThat(model.check().valid()).isFalse();
  }

  @Test
  void aSpentQuotaIsNotWorthRetryingButAHurryIs() throws IOException {
    assertThat(refusedWith("insufficient_quota").retryable()).isFalse();
    assertThat(refusedWith("rate_limit_exceeded").retryable()).isTrue();
  }

  @Test
  void anInterruptStopsTheReply() {
    try (var service = service(4)) {
      ChatModel model = model(service);
      var outcome = new CompletableFuture<ServiceException>();
      Thread reply = Thread.ofVirtual().start(() -> outcome.complete(failure(model)));
      await().until(() -> !pieces.isEmpty());
      reply.interrupt();
      await().atMost(Duration.ofSeconds(1)).until(outcome::isDone);
      assertThat(outcome.join()).isNotNull();
      int told = pieces.size();
      await().during(Duration.ofMillis(600)).until(() -> pieces.size() == told);
    }
  }

  /** How it fails when a service answers 429 with this code. */
  private ServiceException refusedWith(String code) throws IOException {
    byte[] body =
        "{\"error\":{\"message\":\"Slow down\",\"type\":\"requests\",\"param\":null,\"code\":\"%s\"}}"
            .formatted(code)
            .getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(429, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
      return failure(model(url, "key", "model"));
    } finally {
      server.stop(0);
    }
  }
}
