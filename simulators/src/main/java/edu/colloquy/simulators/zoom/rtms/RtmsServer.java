package edu.colloquy.simulators.zoom.rtms;

import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signalling and media servers of all streams to one app. Whatever happens to a stream happens
 * on one thread, in order: sound, messages, lost sockets; the pacer of the meetings is its clock.
 * Thread-safe.
 */
public final class RtmsServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RtmsServer.class);

  private final RtmsSettings settings;
  private final RtmsNotices notices;
  private final Faults faults;
  private final WireLog log;
  private final Map<String, RtmsStream> streams = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("zoom-rtms").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private volatile RtmsUrls urls;

  /**
   * Servers without a stream.
   *
   * @param settings the app, and how it is treated
   * @param notices who tells the app of its streams
   * @param faults which faults they show
   * @param log where faults are noted
   */
  public RtmsServer(RtmsSettings settings, RtmsNotices notices, Faults faults, WireLog log) {
    this.settings = settings;
    this.notices = notices;
    this.faults = faults;
    this.log = log;
  }

  /** Adds its sockets to a web server. */
  public void configure(RoutesConfig routes) {
    RtmsSockets sockets =
        new RtmsSockets(this, new Signature(settings.clientId(), settings.clientSecret()));
    routes.ws(RtmsUrls.signalingPath(settings.clientId()), sockets::configureSignaling);
    routes.ws(RtmsUrls.mediaPath(settings.clientId(), "{kind}"), sockets::configureMedia);
  }

  /**
   * The web server runs.
   *
   * @param signaling where it is, {@code ws://host:port}
   * @param media the same for media sockets, which may be {@code wss}
   */
  public void listensAt(URI signaling, URI media) {
    urls = new RtmsUrls(signaling, media, settings.clientId(), settings.scopes());
  }

  /** What carries a meeting into its stream. */
  public MeetingFeed feed(StreamedMeeting meeting) {
    return new MeetingFeed(meeting, this, settings.autoStart());
  }

  /** Ends without a word to anybody. */
  @Override
  public void close() {
    thread.shutdownNow();
  }

  RtmsUrls urls() {
    return urls;
  }

  Optional<RtmsStream> stream(String id) {
    return Optional.ofNullable(streams.get(id)).filter(stream -> !stream.isOver());
  }

  RtmsStream open(StreamedMeeting meeting) {
    String id = UUID.randomUUID().toString().replace("-", "");
    var stream = new RtmsStream(id, meeting, settings, notices, new Outages(faults, log));
    streams.values().removeIf(RtmsStream::isOver);
    streams.put(id, stream);
    notices.started(meeting, id, urls.signaling());
    return stream;
  }

  void failOver(RtmsStream stream) {
    if (!stream.isOver()) {
      stream.forgetSockets();
      notices.started(stream.meeting(), stream.id(), urls.signaling());
    }
  }

  void onItsThread(Runnable action) {
    thread.execute(
        () -> {
          try {
            action.run();
          } catch (RuntimeException e) {
            LOG.error("Something got lost of a simulated RTMS stream; streams go on.", e);
          }
        });
  }
}
