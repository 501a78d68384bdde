package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.ConnectionRepositoryContract;

class DynamoConnectionsTest extends ConnectionRepositoryContract {
  private final DynamoConnections connections =
      new DynamoConnections(LocalTable.create(new VirtualClock()));

  @Override
  protected ConnectionRepository connections() {
    return connections;
  }
}
