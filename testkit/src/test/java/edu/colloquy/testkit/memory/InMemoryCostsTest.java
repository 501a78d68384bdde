package edu.colloquy.testkit.memory;

import edu.colloquy.domain.cost.CostRepository;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.CostRepositoryContract;

/** Costs in memory keep the contract. */
class InMemoryCostsTest extends CostRepositoryContract {
  private final InMemoryLeases leases = new InMemoryLeases(new VirtualClock());
  private final InMemoryCosts conversations = new InMemoryCosts(leases);

  @Override
  protected CostRepository costs() {
    return conversations;
  }

  @Override
  protected LeaseRepository leases() {
    return leases;
  }
}
