package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.work.OnceRepository;
import edu.colloquy.testkit.VirtualClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link OnceRepository} must do. */
public abstract class OnceRepositoryContract {
  private static final Duration MEMORY = Duration.ofMinutes(10);

  private final String key = "zoom:meeting.ended:" + UUID.randomUUID();

  /** Time, as the repository sees it. */
  protected final VirtualClock clock = new VirtualClock();

  /** The repository under test. */
  protected abstract OnceRepository once();

  @Test
  void letsADeedBeDoneOnce() {
    assertThat(once().first(key, MEMORY)).isTrue();
    assertThat(once().first(key, MEMORY)).isFalse();
    assertThat(once().first(key + "2", MEMORY)).isTrue();
  }

  @Test
  void tellsWhetherADeedWasDone() {
    assertThat(once().isDone(key)).isFalse();
    once().first(key, MEMORY);
    assertThat(once().isDone(key)).isTrue();
  }

  @Test
  void forgetsInTime() {
    once().first(key, MEMORY);
    clock.advance(MEMORY);
    assertThat(once().isDone(key)).isFalse();
    assertThat(once().first(key, MEMORY)).isTrue();
  }
}
