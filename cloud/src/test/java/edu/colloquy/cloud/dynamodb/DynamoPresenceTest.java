package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.testkit.contracts.PresenceRepositoryContract;
import java.time.Clock;

class DynamoPresenceTest extends PresenceRepositoryContract {
  private final DynamoPresence presence = new DynamoPresence(LocalTable.create(Clock.systemUTC()));

  @Override
  protected PresenceRepository presence() {
    return presence;
  }
}
