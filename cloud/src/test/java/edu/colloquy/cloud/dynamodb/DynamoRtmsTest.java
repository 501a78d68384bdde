package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.RtmsRepositoryContract;

class DynamoRtmsTest extends RtmsRepositoryContract {
  private final DynamoRtms rtms = new DynamoRtms(LocalTable.create(new VirtualClock()));

  @Override
  protected RtmsRepository rtms() {
    return rtms;
  }
}
