package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Duration;
import java.util.SplittableRandom;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/**
 * LiveAvatar on loopback: the REST API of {@code api.liveavatar.com}, LITE mode sockets, FULL
 * mode's commands and events in the room, and a media room for each session; and its forerunner,
 * HeyGen's Interactive Avatar, under the same URL. Audio is consumed in real time whether or not
 * somebody listens. Thread-safe.
 *
 * <p>A client enters a media room as it enters any LiveKit room, with {@code livekit_url} and
 * {@code livekit_client_token}, and receives voice and picture by WebRTC. Who needs the voice alone
 * may open a plain WebSocket to {@code <livekit_url>?access_token=<livekit_client_token>} instead,
 * and receives it as binary messages of one to three frames of 20 ms, PCM16 LE mono 24 kHz.
 */
public final class LiveAvatarSimulator implements AutoCloseable {
  /** LiveAvatar may disconnect a client whose message is larger. */
  private static final long MAX_MESSAGE_BYTES = 1 << 20;

  private final MediaRooms rooms;
  private final Sessions sessions;
  private final Pacer pacer;
  private final Javalin server;

  /**
   * Starts the server.
   *
   * @param options the account and its latencies and limits
   * @param log where to note what is seen
   * @param faults what to do wrong; {@link edu.colloquy.simulators.Fault#AVATAR_CREATE} is known
   */
  public LiveAvatarSimulator(AvatarOptions options, WireLog log, Faults faults) {
    SplittableRandom random = new SplittableRandom();
    Tokens tokens = new Tokens();
    rooms = new MediaRooms(this::socketOrigin);
    sessions = new Sessions(options, rooms, log, random.nextLong());
    Credentials credentials = new Credentials(options.apiKey(), tokens);
    LiteRoute lite = new LiteRoute(sessions);
    SessionRoutes calls =
        new SessionRoutes(
            sessions,
            credentials,
            tokens,
            new CreateFault(faults, log),
            new ServiceTime(options.start(), random.split()),
            id -> socketOrigin() + lite.pathFor(id));
    InteractiveRoutes interactive = new InteractiveRoutes(sessions, credentials, tokens);
    CatalogueRoutes catalogue = new CatalogueRoutes(sessions, credentials);
    server =
        Javalin.create(
            config -> {
              listenOn(config, options.port());
              calls.addTo(config.routes);
              interactive.addTo(config.routes);
              catalogue.addTo(config.routes);
              lite.addTo(config.routes);
              rooms.addTo(config.routes);
              config.routes.get("/", new StatusPage(sessions)::show);
              config.routes.exception(
                  ApiFailure.class,
                  (failure, http) ->
                      http.status(failure.status())
                          .contentType("application/json")
                          .result(failure.body().toString()));
            });
    server.start();
    pacer = new Pacer(sessions::tick);
  }

  /** The base URL to use in place of {@code https://api.liveavatar.com}. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Ends every session, then stops. */
  @Override
  public void close() {
    sessions.endAll();
    pacer.close();
    rooms.close();
    server.stop();
  }

  private String socketOrigin() {
    return "ws://127.0.0.1:" + server.port();
  }

  private static void listenOn(JavalinConfig config, int port) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.host = "127.0.0.1";
    config.jetty.port = port;
    config.jetty.modifyWebSocketServletFactory(
        sockets -> {
          sockets.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
          // A listener hears nothing for as long as its avatar is silent; sessions have limits of
          // their own.
          sockets.setIdleTimeout(Duration.ZERO);
        });
    // Browsers may call LiveAvatar with a session token, and ask LiveKit why it refused them.
    config.bundledPlugins.enableCors(
        cors ->
            cors.addRule(
                rule -> {
                  rule.reflectClientOrigin = true;
                  rule.allowCredentials = true;
                }));
    // Noise does not compress: deflating every frame would only cost time.
    config.jetty.modifyServletContextHandler(
        context ->
            context.addEventListener(
                new LifeCycle.Listener() {
                  @Override
                  public void lifeCycleStarted(LifeCycle started) {
                    WebSocketServerComponents.getWebSocketComponents(context)
                        .getExtensionRegistry()
                        .unregister("permessage-deflate");
                  }
                }));
  }
}
