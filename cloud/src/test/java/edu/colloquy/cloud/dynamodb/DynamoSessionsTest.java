package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.SessionRepositoryContract;

class DynamoSessionsTest extends SessionRepositoryContract {
  private final Table table = LocalTable.create(new VirtualClock());

  @Override
  protected SessionRepository sessions() {
    return new DynamoSessions(table);
  }

  @Override
  protected RoomRepository rooms() {
    return new DynamoRooms(table);
  }
}
