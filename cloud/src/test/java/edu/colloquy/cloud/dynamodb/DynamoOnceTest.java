package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.work.OnceRepository;
import edu.colloquy.testkit.contracts.OnceRepositoryContract;

class DynamoOnceTest extends OnceRepositoryContract {
  private final DynamoOnce once = new DynamoOnce(LocalTable.create(clock));

  @Override
  protected OnceRepository once() {
    return once;
  }
}
