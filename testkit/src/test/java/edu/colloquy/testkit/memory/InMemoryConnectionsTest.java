package edu.colloquy.testkit.memory;

import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.testkit.contracts.ConnectionRepositoryContract;

/** Connections in memory keep the contract. */
class InMemoryConnectionsTest extends ConnectionRepositoryContract {
  private final InMemoryConnections connections = new InMemoryConnections();

  @Override
  protected ConnectionRepository connections() {
    return connections;
  }
}
