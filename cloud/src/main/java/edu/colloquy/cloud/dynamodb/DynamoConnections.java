package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.notice.ConnectionRepository;
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
    new Transaction(table)
        .put(
            expiring(
                ItemCodec.item(
                    Keys.subscriber(connection.session(), connection.id()),
                    "Subscriber",
                    connection)))
        .put(
            expiring(
                ItemCodec.item(
                    Keys.subscription(connection.id(), connection.session()),
                    "Subscription",
                    Map.of("session", connection.session()))))
        .commit();
  }

  @Override
  public Optional<Connection> find(String connectionId, SessionId session) {
    return table.get(Keys.subscriber(session, connectionId), Connection.class);
  }

  @Override
  public void closed(String connectionId) {
    table.delete(Keys.connection(connectionId));
    Query.of(table, "CONNECTION#" + connectionId)
        .startingWith("SESSION#")
        .items()
        .map(item -> new SessionId(item.get("session").s()))
        .forEach(session -> unsubscribe(connectionId, session));
  }

  @Override
  public List<Connection> ofSession(SessionId session) {
    return Query.of(table, Keys.subscriber(session, "").pk()).entities(Connection.class);
  }

  @Override
  public int count() {
    return Math.toIntExact(Query.of(table, Keys.connection("").pk()).items().count());
  }

  private void unsubscribe(String connectionId, SessionId session) {
    table.delete(Keys.subscriber(session, connectionId));
    table.delete(Keys.subscription(connectionId, session));
  }

  private Map<String, AttributeValue> expiring(Map<String, AttributeValue> item) {
    item.put("ttl", table.expiry(LONGEST));
    return item;
  }
}
