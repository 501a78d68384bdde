package edu.colloquy.testkit.memory;

import edu.colloquy.domain.work.OnceRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What was done, in memory, by a clock of the test's choice. Thread-safe. */
public final class InMemoryOnce implements OnceRepository {
  private final Clock clock;
  private final Map<String, Instant> rememberedUntil = new HashMap<>();

  /** Remembers by this clock. */
  public InMemoryOnce(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized boolean first(String key, Duration memory) {
    if (isDone(key)) {
      return false;
    }
    rememberedUntil.put(key, clock.instant().plus(memory));
    return true;
  }

  @Override
  public synchronized boolean isDone(String key) {
    Instant until = rememberedUntil.get(key);
    return until != null && until.isAfter(clock.instant());
  }
}
