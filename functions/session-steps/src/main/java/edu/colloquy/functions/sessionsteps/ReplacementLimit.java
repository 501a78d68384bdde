package edu.colloquy.functions.sessionsteps;

import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.OnceRepository;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * How many workers of one duty a session may have replaced: five in an hour. Spot tasks that are
 * taken away stay below that, an image that cannot run does not. Thread-safe.
 */
final class ReplacementLimit {
  private static final int MOST = 5;
  private static final Duration WINDOW = Duration.ofHours(1);

  private final OnceRepository once;

  ReplacementLimit(OnceRepository once) {
    this.once = once;
  }

  /** Claims one replacement; false if none is left. */
  boolean allows(SessionId session, Duty duty) {
    return IntStream.rangeClosed(1, MOST)
        .mapToObj(number -> "replace:%s:%s:%d".formatted(session, duty, number))
        .anyMatch(key -> once.first(key, WINDOW));
  }
}
