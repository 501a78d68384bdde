package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.meeting.AudioPacer;
import edu.colloquy.simulators.zoom.meeting.MeetingClient;
import edu.colloquy.simulators.zoom.meeting.MeetingPace;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Zoom on loopback: {@code POST /oauth/token}, {@code /v2/*}, webhooks to whoever subscribed, and
 * {@code GET /meeting}, a WebSocket by which a meeting is joined. Thread-safe.
 */
public final class ZoomSimulator implements AutoCloseable {
  private static final Duration ZAK_LIFETIME = Duration.ofHours(2);

  private final Webhooks webhooks;
  private final Meetings meetings;
  private final Admission admission;
  private final Tokens<OAuthApp> accessTokens;
  private final AudioPacer pacer;
  private final Javalin server;
  private final Optional<RtmsApps> streams;

  /**
   * Starts the simulator of an account without RTMS.
   *
   * @param settings what kind of account it simulates
   * @param faults which faults it shows
   * @param log where it notes what it saw
   */
  public ZoomSimulator(ZoomSettings settings, Faults faults, WireLog log) {
    this(settings, List.of(), faults, log);
  }

  /**
   * Starts the simulator of an account with RTMS and one app.
   *
   * @param settings what kind of account it simulates
   * @param rtms the app that gets streams of meetings
   * @param faults which faults it shows
   * @param log where it notes what it saw
   */
  public ZoomSimulator(ZoomSettings settings, RtmsSettings rtms, Faults faults, WireLog log) {
    this(settings, List.of(rtms), faults, log);
  }

  /**
   * Starts the simulator of an account with RTMS and several apps, which get streams each by
   * itself.
   *
   * @param settings what kind of account it simulates
   * @param rtmsApps the apps; by the first one's clock all timestamps are given, and the first
   *     certificate for media over TLS is that of all who have it so. Without an app the account
   *     has no RTMS
   * @param faults which faults it shows
   * @param log where it notes what it saw
   */
  public ZoomSimulator(
      ZoomSettings settings, List<RtmsSettings> rtmsApps, Faults faults, WireLog log) {
    String accountId = settings.app().accountId();
    Clock clock = Clock.systemUTC();
    accessTokens = new Tokens<>(settings.tokenLifetime(), clock);
    Tokens<ZoomUser> zaks = new Tokens<>(ZAK_LIFETIME, clock);
    Users users = new Users(settings.users());
    webhooks = new Webhooks(settings.webhooks(), accountId, WebhookReplay.of(faults, log));
    streams =
        Optional.of(rtmsApps)
            .filter(apps -> !apps.isEmpty())
            .map(apps -> RtmsApps.of(apps, webhooks, faults, log));
    RtmsApp rtms = streams.<RtmsApp>map(all -> all).orElse(RtmsApp.WITHOUT_DEVELOPER_PACK);
    meetings =
        new Meetings(
            webhooks,
            log,
            settings.breakoutLimits(),
            MeetingPace.quick(settings.endsAfterEmpty()),
            meeting -> streams.ifPresent(all -> all.attend(meeting)));
    admission = new Admission(meetings, users, zaks);
    RateLimits limits = settings.rateLimits();
    ApiGate gate = new ApiGate(accessTokens, new RateGate(limits, clock), faults, log);
    HostQuotas quotas = new HostQuotas(limits.meetingChanges(), clock);
    server =
        Javalin.create(
                config -> {
                  listenOnLoopback(config, settings.port());
                  config.routes.exception(ZoomError.class, (e, http) -> Http.answer(http, e));
                  config.routes.before("/v2/*", gate::check);
                  new OAuthRoutes(settings.app(), accessTokens).configure(config.routes);
                  new UserRoutes(users, zaks, accountId, gate).configure(config.routes);
                  new MeetingRoutes(
                          users,
                          meetings,
                          new MeetingJson(zaks),
                          settings.breakoutLimits(),
                          quotas,
                          gate)
                      .configure(config.routes);
                  new ParticipantRoutes(meetings, users, gate).configure(config.routes);
                  new RtmsRoutes(meetings, rtms, gate).configure(config.routes);
                  streams.ifPresent(all -> all.configure(config, settings.port()));
                  config.routes.ws("/meeting", new MeetingSocket(admission)::configure);
                  config.routes.get("/", http -> http.html(new StatusPage(meetings).html()));
                })
            .start();
    streams.ifPresent(all -> all.listensAt(server.port()));
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

  /**
   * The streams of its meetings to the first app.
   *
   * @throws java.util.NoSuchElementException if the account has no RTMS
   */
  public RtmsStreams rtms() {
    return streams.orElseThrow().apps().getFirst();
  }

  /**
   * The streams of its meetings to one app.
   *
   * @throws java.util.NoSuchElementException if the account has no such app
   */
  public RtmsStreams rtms(String clientId) {
    return streams.orElseThrow().of(clientId);
  }

  /**
   * From now on posts events there; whoever subscribed before gets none any more. The endpoint is
   * validated first, as Zoom does; events wait for that, and are dropped if it fails.
   */
  public void subscribe(WebhookEndpoint endpoint) {
    webhooks.subscribe(endpoint);
  }

  /** Takes no access token any more that was issued so far, as if the app had been deactivated. */
  public void revokeAccessTokens() {
    accessTokens.revokeAll();
  }

  /** Validates the endpoint that subscribed anew, as Zoom does every 72 hours; whether it holds. */
  public boolean revalidateEndpoint() throws InterruptedException {
    return webhooks.revalidate();
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
    streams.ifPresent(RtmsApps::close);
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
