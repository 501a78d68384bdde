package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.PeopleRepositoryContract;

class DynamoPeopleTest extends PeopleRepositoryContract {
  private final DynamoPeople people = new DynamoPeople(LocalTable.create(new VirtualClock()));

  @Override
  protected PeopleRepository people() {
    return people;
  }
}
