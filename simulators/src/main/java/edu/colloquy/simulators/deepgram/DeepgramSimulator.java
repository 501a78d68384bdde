package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.Mishaps;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.voice.Desk;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Deepgram on loopback: {@code /v1/listen} and {@code /v2/listen} live, {@code /v1/listen} for
 * recordings, {@code /v1/speak} both ways and {@code /v1/projects}. Runs from its construction
 * until it is closed. Thread-safe.
 */
public final class DeepgramSimulator implements AutoCloseable {
  private static final long MAX_MESSAGE_BYTES = 1 << 20;
  private static final long MAX_RECORDING_BYTES = 200 << 20;

  private final DeepgramOptions options;
  private final Access access;
  private final Mishaps mishaps = new Mishaps();
  private final ScheduledThreadPoolExecutor scheduler;
  private final Javalin server;

  /**
   * Starts the simulator.
   *
   * @param options where it listens and how it behaves
   * @param log where it notes streams, faults and service times: {@code deepgram} for the time from
   *     the last voiced audio to its {@code speech_final}, {@code tts} for that from a request to
   *     its first byte; the subject is the request's {@code tag} parameter
   */
  public DeepgramSimulator(DeepgramOptions options, WireLog log) {
    this.options = options;
    access = new Access(options.apiKey());
    scheduler =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("deepgram-simulator").factory(),
            // What comes while it is closed needs no answer.
            new ThreadPoolExecutor.DiscardPolicy());
    server = Javalin.create(config -> configure(config, log)).start();
  }

  /** Where the service is: http; a WebSocket client replaces the scheme by ws. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** What goes wrong next with a request; live streams are not concerned. */
  public Mishaps mishaps() {
    return mishaps;
  }

  @Override
  public void close() {
    server.stop();
    scheduler.shutdownNow();
  }

  private void configure(JavalinConfig config, WireLog log) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.host = "127.0.0.1";
    config.jetty.port = options.port();
    config.http.maxRequestSize = MAX_RECORDING_BYTES;
    config.jetty.modifyWebSocketServletFactory(
        factory -> factory.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES));
    Desk desk =
        new Desk(
            options.concurrent(),
            mishaps,
            (http, mishap) -> access.refuse(Refusal.of(mishap), http));
    new SpeakSocketRoute(access, options.synthesis(), log).addTo(config.routes);
    new ListenRoute(options, access, log, scheduler).addTo(config.routes);
    config.routes.before(this::requireKey);
    config.routes.post("/v1/speak", desk.serve(new SpeakRoute(options.synthesis(), log)::speak));
    config.routes.post("/v1/listen", desk.serve(new PrerecordedRoute()::transcribe));
    config.routes.get("/v1/projects", desk.serve((http, mishap) -> projects(http)));
    config.routes.exception(Refusal.class, access::refuse);
  }

  private void requireKey(Context http) {
    access.check(http);
  }

  private static void projects(Context http) {
    http.json(
        Map.of(
            "projects",
            List.of(Map.of("project_id", "simulated-project", "name", "Simulated project"))));
  }
}
