package edu.colloquy.simulators.openai;

import edu.colloquy.simulators.Mishaps;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.voice.Desk;
import edu.colloquy.simulators.voice.SpeechSimulatorOptions;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;

/**
 * OpenAI on loopback, but for its chat: {@code /v1/audio/speech} and {@code /v1/embeddings}. Runs
 * from its construction until it is closed. Thread-safe.
 */
public final class OpenAiSimulator implements AutoCloseable {
  private final SpeechSimulatorOptions options;
  private final Mishaps mishaps = new Mishaps();
  private final Javalin server;

  /**
   * Starts the simulator.
   *
   * @param log where the service {@code tts} notes its times; the subject is the voice
   */
  public OpenAiSimulator(SpeechSimulatorOptions options, WireLog log) {
    this.options = options;
    server = Javalin.create(config -> configure(config, log)).start();
  }

  /** The base URL to give an OpenAI client, {@code http://127.0.0.1:port/v1}. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.port() + "/v1");
  }

  /** What goes wrong next. */
  public Mishaps mishaps() {
    return mishaps;
  }

  @Override
  public void close() {
    server.stop();
  }

  private void configure(JavalinConfig config, WireLog log) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.host = "127.0.0.1";
    config.jetty.port = options.port();
    config.http.compressionStrategy = CompressionStrategy.NONE;
    Desk desk =
        new Desk(
            options.concurrent(), mishaps, (http, mishap) -> OpenAiFailure.of(mishap).answer(http));
    config.routes.before("/v1/*", this::requireKey);
    config.routes.post("/v1/audio/speech", desk.serve(new SpeechRoute(options, log)::speak));
    config.routes.post("/v1/embeddings", desk.serve(new EmbeddingsRoute()::embed));
    config.routes.exception(OpenAiFailure.class, OpenAiFailure::answered);
  }

  private void requireKey(Context http) {
    if (!("Bearer " + options.apiKey()).equals(http.header("Authorization"))) {
      throw OpenAiFailure.wrongKey();
    }
  }
}
