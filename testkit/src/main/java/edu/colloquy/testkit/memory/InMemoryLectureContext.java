package edu.colloquy.testkit.memory;

import edu.colloquy.domain.tutor.LectureContext;
import edu.colloquy.domain.tutor.LectureContextRepository;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The lecture context in memory. Thread-safe. */
public final class InMemoryLectureContext implements LectureContextRepository {
  private final AtomicReference<LectureContext> current = new AtomicReference<>();

  @Override
  public void save(LectureContext context) {
    current.set(context);
  }

  @Override
  public Optional<LectureContext> current() {
    return Optional.ofNullable(current.get());
  }
}
