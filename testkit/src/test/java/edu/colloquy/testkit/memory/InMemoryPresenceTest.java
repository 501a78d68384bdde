package edu.colloquy.testkit.memory;

import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.testkit.contracts.PresenceRepositoryContract;

/** Presence in memory keeps the contract. */
class InMemoryPresenceTest extends PresenceRepositoryContract {
  private final InMemoryPresence presence = new InMemoryPresence();

  @Override
  protected PresenceRepository presence() {
    return presence;
  }
}
