package edu.colloquy.testkit.memory;

import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.testkit.contracts.PeopleRepositoryContract;

/** People in memory keep the contract. */
class InMemoryPeopleTest extends PeopleRepositoryContract {
  private final InMemoryPeople people = new InMemoryPeople();

  @Override
  protected PeopleRepository people() {
    return people;
  }
}
