package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * {@code GET /v1/listen} (Nova) and {@code GET /v2/listen} (Flux) as WebSockets. One scheduler
 * serves all streams.
 */
final class ListenRoute {
  private static final String REQUEST_ID = "dg-request-id";
  private static final String SUBJECT = "subject";
  private static final String HEARING = "hearing";

  private final DeepgramOptions options;
  private final Access access;
  private final WireLog log;
  private final ScheduledExecutorService scheduler;
  private final DropOnce dropOnce;
  private final StreamLimit limit;
  private final Map<String, LiveStream> streams = new ConcurrentHashMap<>();

  ListenRoute(
      DeepgramOptions options, Access access, WireLog log, ScheduledExecutorService scheduler) {
    this.options = options;
    this.access = access;
    this.log = log;
    this.scheduler = scheduler;
    this.limit = new StreamLimit(options.concurrent());
    this.dropOnce = new DropOnce(options.faults(), log);
  }

  void addTo(RoutesConfig routes) {
    routes.wsBeforeUpgrade("/v1/listen", http -> admit(http, ListenRoute::nova));
    routes.wsBeforeUpgrade("/v2/listen", http -> admit(http, ListenRoute::flux));
    routes.ws("/v1/listen", this::handle);
    routes.ws("/v2/listen", this::handle);
  }

  private static Hearing nova(Query query, String requestId) {
    return new NovaHearing(ListenQuery.of(query), requestId);
  }

  private static Hearing flux(Query query, String requestId) {
    return new FluxHearing(FluxQuery.of(query), requestId);
  }

  private void admit(Context http, BiFunction<Query, String, Hearing> dialect) throws IOException {
    try {
      access.check(http);
      limit.check();
      String requestId = UUID.randomUUID().toString();
      Query query = new Query(http.queryParamMap());
      http.attribute(HEARING, dialect.apply(query, requestId));
      http.attribute(SUBJECT, query.text("tag").orElse(requestId));
      http.header(REQUEST_ID, requestId);
    } catch (Refusal refusal) {
      access.refuseUpgrade(refusal, http);
    }
  }

  private void handle(WsConfig socket) {
    socket.onConnect(this::open);
    socket.onBinaryMessage(
        message -> streams.get(message.sessionId()).audio(message.data(), System.nanoTime()));
    socket.onMessage(message -> streams.get(message.sessionId()).text(message.message()));
    socket.onClose(this::close);
  }

  private void open(WsConnectContext socket) {
    var stream =
        new LiveStream(
            socket.attribute(SUBJECT),
            socket.attribute(HEARING),
            new WebSocketLine(socket),
            new Outbox(scheduler, options.recognition()),
            dropOnce,
            log);
    streams.put(socket.sessionId(), stream);
    limit.opened();
    log.saw(Seen.LISTEN_OPENED, stream.subject());
    stream.opened();
    watch(socket.sessionId(), options.audioWindow().toNanos());
  }

  private void close(WsContext socket) {
    LiveStream stream = streams.remove(socket.sessionId());
    if (stream != null) {
      limit.closed();
      stream.gone();
      log.saw(Seen.LISTEN_CLOSED, stream.subject());
    }
  }

  /** Looks at a stream again when its time may be up, for as long as it is there. */
  private void watch(String sessionId, long delayNanos) {
    scheduler.schedule(
        () -> {
          LiveStream stream = streams.get(sessionId);
          long left = stream == null ? 0 : stream.nanosLeft(options.audioWindow().toNanos());
          if (left > 0) {
            watch(sessionId, left);
          }
        },
        delayNanos,
        TimeUnit.NANOSECONDS);
  }
}
