package edu.colloquy.domain.tutor;

import java.util.Optional;

/** Where the lecture context is kept. Thread-safe. */
public interface LectureContextRepository {

  /** Replaces the lecture context. */
  void save(LectureContext context);

  /** The lecture context, if one was set. */
  Optional<LectureContext> current();
}
