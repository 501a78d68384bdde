package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import edu.colloquy.simulators.zoom.meeting.Participant;
import edu.colloquy.simulators.zoom.rtms.MeetingFeed;
import edu.colloquy.simulators.zoom.rtms.RtmsServer;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import edu.colloquy.simulators.zoom.rtms.StreamedMeeting;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The streams of all meetings, for those who start, stop or break them: REST, and whoever runs the
 * simulator. Thread-safe.
 */
public final class RtmsStreams implements RtmsApp {
  private final RtmsSettings settings;
  private final RtmsServer server;
  private final Optional<MediaTls> mediaTls;

  /** By meeting number, and by meeting UUID. */
  private final Map<String, MeetingFeed> feeds = new ConcurrentHashMap<>();

  RtmsStreams(RtmsSettings settings, Webhooks webhooks, Faults faults, WireLog log) {
    this.settings = settings;
    this.server = new RtmsServer(settings, new RtmsWebhooks(webhooks), faults, log);
    this.mediaTls = settings.mediaTls().map(MediaTls::new);
  }

  /** Adds the sockets to the simulator's web server. */
  void configure(JavalinConfig config, int port) {
    mediaTls.ifPresent(tls -> tls.configure(config.jetty, port));
    server.configure(config.routes);
  }

  /** The web server runs, on this port. */
  void listensAt(int port) {
    URI plain = URI.create("ws://127.0.0.1:" + port);
    server.listensAt(plain, mediaTls.map(MediaTls::url).orElse(plain));
  }

  /** Makes it possible for a new meeting to be streamed. */
  void attend(Meeting meeting) {
    LiveMeeting live = meeting.live();
    MeetingFeed feed =
        server.feed(
            new StreamedMeeting(
                meeting.uuid(),
                meeting.host().id(),
                uuid -> live.participants().stream().anyMatch(one -> one.uuid().equals(uuid))));
    feeds.put(meeting.number(), feed);
    feeds.put(meeting.uuid(), feed);
    live.tap(feed);
  }

  /**
   * {@inheritDoc} A participant is given by {@code user_id} or {@code participant_uuid}; once they
   * have left the meeting, the stream stops.
   */
  @Override
  public void start(RtmsRequest request) throws RtmsRefused {
    feed(request).start(request.operatorId(), operator(request));
  }

  @Override
  public void stop(RtmsRequest request) throws RtmsRefused {
    feed(request).stop();
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
  }

  private void ifStreamed(String meeting, Consumer<MeetingFeed> action) {
    Optional.ofNullable(feeds.get(meeting)).ifPresent(action);
  }

  private MeetingFeed feed(RtmsRequest request) throws RtmsRefused {
    MeetingFeed feed = feeds.get(request.meetingUuid());
    if (feed == null || !request.clientId().equals(settings.clientId())) {
      throw RtmsRefused.notAllowed();
    }
    return feed;
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
