package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.contract.ContractException;
import edu.colloquy.domain.rtms.RtmsConnection;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a stream's machine wants, and tells it what happens. Guarded by its own lock. */
final class FollowedStream implements RtmsConnection, RtmsSocket.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(FollowedStream.class);

  private final String streamId;
  private final StreamMachine machine;
  private final OkHttpClient http;
  private final long begunNanos = System.nanoTime();
  private final ScheduledExecutorService timer;
  private final Consumer<RtmsEvent> events;
  private final Map<Integer, RtmsSocket> sockets = new HashMap<>();
  private Instant wakesAt = Instant.MAX;

  FollowedStream(
      String streamId,
      StreamMachine machine,
      OkHttpClient http,
      ScheduledExecutorService timer,
      Consumer<RtmsEvent> events) {
    this.streamId = streamId;
    this.machine = machine;
    this.http = http;
    this.timer = timer;
    this.events = events;
  }

  synchronized void start() {
    carryOut(machine.start(now()));
  }

  @Override
  public synchronized void learn(RtmsStream stream) {
    carryOut(machine.learn(stream, now()));
  }

  @Override
  public synchronized void close() {
    carryOut(machine.leave());
  }

  @Override
  public synchronized void opened(int dial) {
    carryOut(machine.opened(dial));
  }

  @Override
  public void received(int dial, String frame) {
    try {
      RtmsMessage message = RtmsMessage.parse(frame, streamId);
      synchronized (this) {
        carryOut(machine.received(dial, message, now()));
      }
    } catch (ContractException e) {
      LOG.warn("Zoom sent a message that cannot be read: {}", e.getMessage());
    }
  }

  @Override
  public synchronized void lost(int dial, String reason) {
    sockets.remove(dial);
    carryOut(machine.lost(dial, reason, now()));
  }

  private synchronized void wake() {
    wakesAt = Instant.MAX;
    carryOut(machine.tick(now()));
  }

  /** For spans alone: does not jump when the machine's clock is set. */
  private Instant now() {
    return Instant.EPOCH.plusNanos(System.nanoTime() - begunNanos);
  }

  private void carryOut(List<Action> actions) {
    for (Action action : actions) {
      switch (action) {
        case Action.Open(int dial, String url) -> open(dial, url);
        case Action.Send(int dial, RtmsRequest request) ->
            socket(dial).ifPresent(it -> it.send(request));
        case Action.Close(int dial) ->
            Optional.ofNullable(sockets.remove(dial)).ifPresent(RtmsSocket::close);
        case Action.Tell(RtmsEvent event) -> events.accept(event);
      }
    }
    machine.due().ifPresent(this::wakeAt);
  }

  private void open(int dial, String url) {
    try {
      sockets.put(dial, new RtmsSocket(http, dial, url, this));
    } catch (IllegalArgumentException e) {
      lost(dial, "Zoom named a server that is no URL: " + e.getMessage());
    }
  }

  private Optional<RtmsSocket> socket(int dial) {
    return Optional.ofNullable(sockets.get(dial));
  }

  /** A timer that rings too early does no harm: it is set anew then. */
  private void wakeAt(Instant due) {
    if (due.isBefore(wakesAt) && !due.equals(Instant.MAX)) {
      wakesAt = due;
      long wait = Math.max(1, Duration.between(now(), due).toMillis());
      timer.schedule(this::wake, wait, TimeUnit.MILLISECONDS);
    }
  }
}
