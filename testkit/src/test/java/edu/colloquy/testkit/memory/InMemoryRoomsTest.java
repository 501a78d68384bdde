package edu.colloquy.testkit.memory;

import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.testkit.contracts.RoomRepositoryContract;

/** Rooms in memory keep the contract. */
class InMemoryRoomsTest extends RoomRepositoryContract {
  private final InMemorySessions sessions = new InMemorySessions();

  @Override
  protected SessionRepository sessions() {
    return sessions;
  }

  @Override
  protected RoomRepository rooms() {
    return sessions;
  }
}
