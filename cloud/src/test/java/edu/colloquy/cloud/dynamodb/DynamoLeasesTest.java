package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.testkit.contracts.LeaseRepositoryContract;

class DynamoLeasesTest extends LeaseRepositoryContract {
  private final DynamoLeases leases = new DynamoLeases(LocalTable.create(clock));

  @Override
  protected LeaseRepository leases() {
    return leases;
  }
}
