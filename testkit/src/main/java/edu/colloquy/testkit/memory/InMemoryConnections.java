package edu.colloquy.testkit.memory;

import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Connections in memory. Thread-safe. */
public final class InMemoryConnections implements ConnectionRepository {
  private record Key(String connectionId, SessionId session) {}

  private final Set<String> open = new HashSet<>();
  private final Map<Key, Connection> subscribed = new HashMap<>();

  @Override
  public synchronized void opened(String connectionId) {
    open.add(connectionId);
  }

  @Override
  public synchronized void subscribe(Connection connection) {
    subscribed.put(new Key(connection.id(), connection.session()), connection);
  }

  @Override
  public synchronized Optional<Connection> find(String connectionId, SessionId session) {
    return Optional.ofNullable(subscribed.get(new Key(connectionId, session)));
  }

  @Override
  public synchronized void closed(String connectionId) {
    open.remove(connectionId);
    subscribed.keySet().removeIf(key -> key.connectionId().equals(connectionId));
  }

  @Override
  public synchronized List<Connection> ofSession(SessionId session) {
    return subscribed.values().stream()
        .filter(connection -> connection.session().equals(session))
        .toList();
  }

  @Override
  public List<Connection> dashboards(SessionId session) {
    return ofSession(session).stream().filter(one -> one.student().isEmpty()).toList();
  }

  @Override
  public List<Connection> students(RoomId room) {
    return ofSession(room.session()).stream()
        .filter(one -> one.student().filter(room::equals).isPresent())
        .toList();
  }

  @Override
  public synchronized int count() {
    return open.size();
  }
}
