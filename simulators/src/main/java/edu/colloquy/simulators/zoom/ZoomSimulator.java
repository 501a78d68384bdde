package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.meeting.AudioPacer;
import edu.colloquy.simulators.zoom.meeting.MeetingClient;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * Zoom on loopback: {@code POST /oauth/token}, {@code /v2/*}, webhooks to whoever subscribed, and
 * {@code GET /meeting}, a WebSocket by which a meeting is joined. Thread-safe.
 */
public final class ZoomSimulator implements AutoCloseable {
  private static final Duration ZAK_LIFETIME = Duration.ofHours(2);

  private final Webhooks webhooks;
  private final Meetings meetings;
  private final Admission admission;
  private final AudioPacer pacer;
  private final Javalin server;

  /**
   * Starts the simulator.
   *
   * @param settings what kind of account it simulates
   * @param faults which faults it shows
   * @param log where it notes what it saw
   */
  public ZoomSimulator(ZoomSettings settings, Faults faults, WireLog log) {
    String accountId = settings.app().accountId();
    Clock clock = Clock.systemUTC();
    Tokens<OAuthApp> accessTokens = new Tokens<>(settings.tokenLifetime(), clock);
    Tokens<ZoomUser> zaks = new Tokens<>(ZAK_LIFETIME, clock);
    Users users = new Users(settings.users());
    webhooks = new Webhooks(settings.webhooks(), accountId);
    meetings = new Meetings(webhooks, log, settings.breakoutLimits(), settings.endsAfterEmpty());
    admission = new Admission(meetings, zaks);
    ApiGate gate = new ApiGate(accessTokens, faults, log);
    server =
        Javalin.create(
                config -> {
                  listenOnLoopback(config, settings.port());
                  config.routes.exception(ZoomError.class, (e, http) -> Http.answer(http, e));
                  config.routes.before("/v2/*", gate::check);
                  new OAuthRoutes(settings.app(), accessTokens).configure(config.routes);
                  new UserRoutes(users, zaks, accountId).configure(config.routes);
                  new MeetingRoutes(
                          users, meetings, new MeetingJson(zaks), settings.breakoutLimits())
                      .configure(config.routes);
                  config.routes.ws("/meeting", new MeetingSocket(admission)::configure);
                  config.routes.get("/", http -> http.html(new StatusPage(meetings).html()));
                })
            .start();
    pacer = new AudioPacer(meetings::live);
  }

  /** Where the simulator is, in place of both {@code https://zoom.us} and its API host. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** The WebSocket by which a meeting is joined. */
  public URI meetingUrl() {
    return URI.create("ws://127.0.0.1:" + server.port() + "/meeting");
  }

  /** From now on posts events there; whoever subscribed before gets none any more. */
  public void subscribe(WebhookEndpoint endpoint) {
    webhooks.subscribe(endpoint);
  }

  /**
   * Lets a participant of this process into a meeting, by the same door as those from the network.
   *
   * @throws MeetingRefused if number, passcode or ZAK are wrong, or the meeting is over
   */
  public Participant join(JoinRequest request, MeetingClient client) throws MeetingRefused {
    return admission.join(request, client);
  }

  /** Stops at once: connections break, and nobody is told of it. */
  @Override
  public void close() {
    pacer.close();
    webhooks.close();
    server.stop();
  }

  private static void listenOnLoopback(JavalinConfig config, int port) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.host = "127.0.0.1";
    config.jetty.port = port;
  }
}
