package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.tutor.LectureContext;
import edu.colloquy.domain.tutor.LectureContextRepository;
import java.util.Optional;

/** The lecture context in DynamoDB. Thread-safe. */
public final class DynamoLectureContext implements LectureContextRepository {
  private final Table table;

  /** The context in this table. */
  public DynamoLectureContext(Table table) {
    this.table = table;
  }

  @Override
  public void save(LectureContext context) {
    table.put(ItemCodec.item(Keys.lectureContext(), "LectureContext", context));
  }

  @Override
  public Optional<LectureContext> current() {
    return table.get(Keys.lectureContext(), LectureContext.class);
  }
}
