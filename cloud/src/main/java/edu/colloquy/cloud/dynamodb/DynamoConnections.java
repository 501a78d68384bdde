package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Connections in DynamoDB; those whose end was never announced expire. Thread-safe. */
public final class DynamoConnections implements ConnectionRepository {
  /** API Gateway closes a connection after two hours; some more for clocks that differ. */
  static final Duration LONGEST = Duration.ofMinutes(125);

  private final Table table;

  /** Connections in this table. */
  public DynamoConnections(Table table) {
    this.table = table;
  }

  @Override
  public void opened(String connectionId) {
    table.put(expiring(ItemCodec.item(Keys.connection(connectionId), "Connection", Map.of())));
  }

  @Override
  public void subscribe(Connection connection) {
    Transaction transaction = new Transaction(table);
    find(connection.id(), connection.session())
        .map(Keys::subscriber)
        .filter(before -> !before.equals(Keys.subscriber(connection)))
        .ifPresent(transaction::delete);
    transaction
        .put(expiring(ItemCodec.item(Keys.subscriber(connection), "Subscriber", connection)))
        .put(
            expiring(
                ItemCodec.item(
                    Keys.subscription(connection.id(), connection.session()),
                    "Subscription",
                    connection)))
        .commit();
  }

  @Override
  public Optional<Connection> find(String connectionId, SessionId session) {
    return table.get(Keys.subscription(connectionId, session), Connection.class);
  }

  @Override
  public void closed(String connectionId) {
    table.delete(Keys.connection(connectionId));
    Query.of(table, "CONNECTION#" + connectionId)
        .startingWith("SESSION#")
        .entities(Connection.class)
        .forEach(this::unsubscribe);
  }

  @Override
  public List<Connection> ofSession(SessionId session) {
    return Query.of(table, Keys.subscribers(session)).entities(Connection.class);
  }

  @Override
  public List<Connection> dashboards(SessionId session) {
    return Query.of(table, Keys.subscribers(session))
        .startingWith(Keys.DASHBOARD)
        .entities(Connection.class);
  }

  @Override
  public List<Connection> students(RoomId room) {
    return Query.of(table, Keys.subscribers(room.session()))
        .startingWith(Keys.studentsOf(room))
        .entities(Connection.class);
  }

  @Override
  public int count() {
    return Math.toIntExact(Query.of(table, Keys.connection("").pk()).items().count());
  }

  private void unsubscribe(Connection connection) {
    table.delete(Keys.subscriber(connection));
    table.delete(Keys.subscription(connection.id(), connection.session()));
  }

  private Map<String, AttributeValue> expiring(Map<String, AttributeValue> item) {
    item.put("ttl", table.expiry(LONGEST));
    return item;
  }
}
