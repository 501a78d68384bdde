package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.tutor.LectureContextRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.LectureContextRepositoryContract;

class DynamoLectureContextTest extends LectureContextRepositoryContract {
  private final DynamoLectureContext contexts =
      new DynamoLectureContext(LocalTable.create(new VirtualClock()));

  @Override
  protected LectureContextRepository contexts() {
    return contexts;
  }
}
