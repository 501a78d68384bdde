package edu.colloquy.testkit.memory;

import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.testkit.contracts.RtmsRepositoryContract;

/** Streams in memory keep the contract. */
class InMemoryRtmsTest extends RtmsRepositoryContract {
  private final InMemoryRtms rtms = new InMemoryRtms();

  @Override
  protected RtmsRepository rtms() {
    return rtms;
  }
}
