package edu.colloquy.testkit.memory;

import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.testkit.contracts.LeaseRepositoryContract;

/** Leases in memory keep the contract. */
class InMemoryLeasesTest extends LeaseRepositoryContract {
  private final InMemoryLeases leases = new InMemoryLeases(clock);

  @Override
  protected LeaseRepository leases() {
    return leases;
  }
}
