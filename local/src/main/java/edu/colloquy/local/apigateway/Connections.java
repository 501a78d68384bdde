package edu.colloquy.local.apigateway;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.StatusCode;

/** The open connections, each until its client leaves or its time is up. Thread-safe. */
final class Connections implements AutoCloseable {
  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private final Duration life;
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("websocket-lifetimes").factory());

  private record Open(Connection connection, Future<?> end) {}

  Connections(Duration life) {
    this.life = life;
    clock.setRemoveOnCancelPolicy(true);
  }

  void add(Connection connection) {
    Future<?> end =
        clock.schedule(
            () -> connection.close(StatusCode.SHUTDOWN, "Going away"),
            life.toMillis(),
            TimeUnit.MILLISECONDS);
    open.put(connection.client().connectionId(), new Open(connection, end));
  }

  void remove(Connection connection) {
    Open removed = open.remove(connection.client().connectionId());
    if (removed != null) {
      removed.end().cancel(false);
    }
  }

  Optional<Connection> get(String id) {
    return Optional.ofNullable(open.get(id)).map(Open::connection);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
