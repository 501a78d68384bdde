package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.WireLog;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.SplittableRandom;

/**
 * A chat completions service on loopback, in the protocol that OpenAI-compatible servers share. The
 * same request is always answered in the same words. Thread-safe.
 */
public final class ChatSimulator implements AutoCloseable {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Language model simulator</title>
      <body style="font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto">
      <h1>Language model simulator</h1>
      <p>No language model is here. This server answers <code>POST /v1/chat/completions</code> as a
      Socratic tutor made of rules: it checks the student's sums, picks up what the student said and
      asks one question. It is for trying Colloquy on one machine, not for teaching.
      </html>
      """;

  private final ChatOptions options;
  private final ChatFaults faults = new ChatFaults();
  private final Javalin server;

  /**
   * Starts the server.
   *
   * @param options the key, the model and its speed
   * @param log where to note how long answers took
   */
  public ChatSimulator(ChatOptions options, WireLog log) {
    this.options = options;
    Typist typist =
        new Typist(options.firstToken(), options.tokensPerSecond(), new SplittableRandom());
    CompletionRoute completions = new CompletionRoute(options, typist, faults, log);
    server =
        Javalin.create(
            config -> {
              listenOn(config, options.port());
              config.routes.get("/", http -> http.html(PAGE));
              config.routes.before("/v1/*", this::requireKey);
              config.routes.get("/v1/models", this::models);
              config.routes.post("/v1/chat/completions", completions::answer);
              config.routes.exception(ChatFailure.class, (failure, http) -> refuse(http, failure));
            });
    server.start();
  }

  /** The base URL to give an OpenAI client, {@code http://127.0.0.1:port/v1}. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.port() + "/v1");
  }

  /** What goes wrong with the next requests. */
  public ChatFaults faults() {
    return faults;
  }

  @Override
  public void close() {
    server.stop();
  }

  private void requireKey(Context http) {
    String given = http.header("Authorization");
    byte[] expected = ("Bearer " + options.apiKey()).getBytes(StandardCharsets.UTF_8);
    if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected)) {
      throw ChatFailure.unauthorized();
    }
  }

  private void models(Context http) {
    ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
    ObjectNode model = list.putArray("data").addObject().put("id", options.model());
    model.put("object", "model").put("created", 0).put("owned_by", "colloquy-simulator");
    http.contentType("application/json").result(list.toString());
  }

  private static void refuse(Context http, ChatFailure failure) {
    http.status(failure.status()).contentType("application/json");
    http.result(failure.body().toString());
  }

  private static void listenOn(JavalinConfig config, int port) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.host = "127.0.0.1";
    config.jetty.port = port;
    // A compressor would hold tokens back.
    config.http.compressionStrategy = CompressionStrategy.NONE;
  }
}
