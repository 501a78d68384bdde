package edu.colloquy.testkit.memory;

import edu.colloquy.domain.tutor.LectureContextRepository;
import edu.colloquy.testkit.contracts.LectureContextRepositoryContract;

/** Contexts in memory keep the contract. */
class InMemoryLectureContextTest extends LectureContextRepositoryContract {
  private final InMemoryLectureContext contexts = new InMemoryLectureContext();

  @Override
  protected LectureContextRepository contexts() {
    return contexts;
  }
}
