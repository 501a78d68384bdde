package edu.colloquy.cloud.push;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.LocalDynamoDb;
import edu.colloquy.cloud.dynamodb.DynamoConnections;
import edu.colloquy.cloud.dynamodb.LocalTable;
import edu.colloquy.cloud.dynamodb.Pushes;
import edu.colloquy.cloud.dynamodb.Table;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.testkit.contracts.Samples;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session with two rooms and clients that listen. */
final class PushWorld implements AutoCloseable {
  final SessionId session = SessionId.next();
  final RoomId room1 = new RoomId(session, 1);
  final RoomId room2 = new RoomId(session, 2);
  final FakeConnections gateway = new FakeConnections();
  final DynamoConnections connections;
  final ConnectionNotifier notifier;

  private final AwsClients clients;

  PushWorld() throws Exception {
    Table table = LocalTable.create(Clock.systemUTC());
    clients =
        new AwsClients(
            LocalDynamoDb.environment(
                Map.of("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", gateway.url())));
    connections = new DynamoConnections(table);
    notifier =
        new ConnectionNotifier(
            new Pushes(table),
            connections,
            new ConnectionPoster(connections, clients.connections()));
  }

  Connection dashboard(String id, boolean batch) {
    return connect(Connection.watcher(id, session).watching(Set.of(), batch));
  }

  Connection student(String id, RoomId room) {
    return connect(Connection.student(id, room));
  }

  ServerMessage words(RoomId room, String text, boolean isFinal) {
    return new ServerMessage.TranscriptUpdate(
        room.toString(), "student", text, 0.9, isFinal, "seg-1", Samples.NOON);
  }

  ServerMessage status(RoomId room, String status) {
    return new ServerMessage.RoomStatus(room.toString(), status, Optional.empty(), Samples.NOON);
  }

  @Override
  public void close() {
    clients.close();
    gateway.close();
  }

  private Connection connect(Connection connection) {
    connections.opened(connection.id());
    connections.subscribe(connection);
    return connection;
  }
}
