package edu.colloquy.simulators.elevenlabs;

import edu.colloquy.simulators.Mishap;
import edu.colloquy.simulators.Mishaps;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.voice.Desk;
import edu.colloquy.simulators.voice.SpeechSimulatorOptions;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * ElevenLabs on loopback: {@code /v1/user}, {@code /v1/voices}, {@code
 * /v1/text-to-speech/{voice}/stream} and {@code /stream-input}. Runs from its construction until it
 * is closed. Thread-safe.
 */
public final class ElevenLabsSimulator implements AutoCloseable {
  /** A voice that it has. */
  public static final String VOICE = "21m00Tcm4TlvDq8ikWAM";

  private final SpeechSimulatorOptions options;
  private final Mishaps mishaps = new Mishaps();
  private final Javalin server;

  /**
   * Starts the simulator.
   *
   * @param log where the service {@code tts} notes its times; the subject is the voice
   */
  public ElevenLabsSimulator(SpeechSimulatorOptions options, WireLog log) {
    this.options = options;
    server = Javalin.create(config -> configure(config, log)).start();
  }

  /** Where the service is. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
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
            options.concurrent(),
            mishaps,
            (http, mishap) -> ElevenLabsFailure.answered(ElevenLabsFailure.of(mishap), http));
    SpeechRoute speech = new SpeechRoute(options, log);
    config.routes.before("/v1/*", this::requireKey);
    config.routes.get("/v1/user", ElevenLabsSimulator::user);
    config.routes.get("/v1/voices", ElevenLabsSimulator::voices);
    config.routes.post("/v1/text-to-speech/{voice}", desk.serve(speech::speak));
    config.routes.post("/v1/text-to-speech/{voice}/stream", desk.serve(speech::speak));
    config.routes.ws(
        "/v1/text-to-speech/{voice}/stream-input", new StreamInputRoute(options, log)::handle);
    config.routes.exception(ElevenLabsFailure.class, ElevenLabsFailure::answered);
  }

  /** A WebSocket may show its key in its first message instead. */
  private void requireKey(Context http) {
    boolean later = http.path().endsWith("/stream-input") && http.header("xi-api-key") == null;
    if (!later && !options.apiKey().equals(http.header("xi-api-key"))) {
      throw ElevenLabsFailure.of(Mishap.UNAUTHORIZED);
    }
  }

  private static void user(Context http) {
    http.json(
        Map.of(
            "user_id",
            "simulated-user",
            "subscription",
            Map.of("tier", "creator", "character_count", 0, "character_limit", 100_000)));
  }

  private static void voices(Context http) {
    http.json(
        Map.of(
            "voices",
            List.of(Map.of("voice_id", VOICE, "name", "Simulated", "category", "premade"))));
  }
}
