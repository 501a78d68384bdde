package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.meeting.Participant;
import edu.colloquy.simulators.zoom.rtms.MeetingFeed;
import edu.colloquy.simulators.zoom.rtms.RtmsServer;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import edu.colloquy.simulators.zoom.rtms.StreamedMeeting;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The streams of all meetings to one app, for those who start, stop or break them: REST, and
 * whoever runs the simulator. Thread-safe.
 */
public final class RtmsStreams {
  private final RtmsSettings settings;
  private final RtmsWebhooks webhooks;
  private final RtmsServer server;

  /** By meeting number, and by meeting UUID. */
  private final Map<String, MeetingFeed> feeds = new ConcurrentHashMap<>();

  /**
   * @param account how the app is told of its streams while it has no endpoint of its own
   */
  RtmsStreams(RtmsSettings settings, Webhooks account, Faults faults, WireLog log) {
    this.settings = settings;
    this.webhooks = new RtmsWebhooks(account);
    this.server = new RtmsServer(settings, webhooks, faults, log);
  }

  boolean isOf(String clientId) {
    return settings.clientId().equals(clientId);
  }

  Clock clock() {
    return settings.clock();
  }

  /** Adds the sockets to the simulator's web server. */
  void configure(RoutesConfig routes) {
    server.configure(routes);
  }

  /**
   * The web server runs.
   *
   * @param media where its media sockets are, if the app has them over TLS
   */
  void listensAt(URI signaling, URI media) {
    server.listensAt(signaling, settings.mediaTls().isPresent() ? media : signaling);
  }

  /** Makes it possible for a new meeting to be streamed. */
  MeetingFeed attend(String number, StreamedMeeting meeting) {
    MeetingFeed feed = server.feed(meeting);
    feeds.put(number, feed);
    feeds.put(meeting.uuid(), feed);
    return feed;
  }

  /** As {@link RtmsApp#start}. */
  void start(RtmsRequest request) throws RtmsRefused {
    feed(request).start(request.operatorId(), operator(request));
  }

  /** As {@link RtmsApp#stop}. */
  void stop(RtmsRequest request) throws RtmsRefused {
    feed(request).stop();
  }

  /**
   * From now on the app is told of its streams, and of nothing else, at an endpoint of its own.
   *
   * @param endpoint it is validated first; events wait for that, and are dropped if it fails
   */
  public void subscribe(WebhookEndpoint endpoint) {
    webhooks.subscribe(endpoint);
  }

  /**
   * Has the streams' server fail and another take over: sockets are closed with 1001, and {@code
   * meeting.rtms_started} comes again. Does nothing without a stream.
   *
   * @param meeting its number or UUID
   */
  public void failOver(String meeting) {
    ifStreamed(meeting, MeetingFeed::failOver);
  }

  /**
   * Has the media sockets of a meeting's stream break with 1011, if there is one.
   *
   * @param meeting its number or UUID
   */
  public void dropMedia(String meeting) {
    ifStreamed(meeting, MeetingFeed::dropMedia);
  }

  /**
   * Has the signalling socket of a meeting's stream break with 1011, and with it the others.
   *
   * @param meeting its number or UUID
   */
  public void dropSignaling(String meeting) {
    ifStreamed(meeting, MeetingFeed::dropSignaling);
  }

  void close() {
    server.close();
    webhooks.close();
  }

  private void ifStreamed(String meeting, Consumer<MeetingFeed> action) {
    Optional.ofNullable(feeds.get(meeting)).ifPresent(action);
  }

  private MeetingFeed feed(RtmsRequest request) throws RtmsRefused {
    return Optional.ofNullable(feeds.get(request.meetingUuid()))
        .orElseThrow(RtmsRefused::notAllowed);
  }

  private static Optional<String> operator(RtmsRequest request) throws RtmsRefused {
    Optional<String> asked = request.participantUserId();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        request.meeting().participants().stream()
            .filter(one -> isCalled(one, asked.get()))
            .findFirst()
            .orElseThrow(RtmsRefused::notAllowed)
            .uuid());
  }

  private static boolean isCalled(Participant one, String name) {
    return one.uuid().equals(name)
        || Integer.toString(one.userId()).equals(name)
        || Integer.toString(one.mainUserId()).equals(name);
  }
}
