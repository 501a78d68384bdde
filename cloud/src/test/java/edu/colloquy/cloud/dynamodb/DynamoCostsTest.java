package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.cost.CostRepository;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.CostRepositoryContract;

class DynamoCostsTest extends CostRepositoryContract {
  private final Table table = LocalTable.create(new VirtualClock());

  @Override
  protected CostRepository costs() {
    return new DynamoCosts(table);
  }

  @Override
  protected LeaseRepository leases() {
    return new DynamoLeases(table);
  }
}
