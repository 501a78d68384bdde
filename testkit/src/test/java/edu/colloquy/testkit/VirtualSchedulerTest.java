package edu.colloquy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VirtualSchedulerTest {
  private final VirtualClock clock = new VirtualClock();
  private final VirtualScheduler scheduler = new VirtualScheduler(clock);
  private final Instant start = clock.instant();
  private final List<String> happened = new ArrayList<>();

  private void note(String what) {
    happened.add(what + "@" + Duration.between(start, clock.instant()).toMillis());
  }

  @Test
  void runsEachTaskAtItsOwnTimeInOrder() {
    scheduler.schedule(() -> note("late"), 300, TimeUnit.MILLISECONDS);
    scheduler.schedule(() -> note("early"), 100, TimeUnit.MILLISECONDS);
    scheduler.schedule(() -> note("never"), 301, TimeUnit.MILLISECONDS);
    scheduler.advance(Duration.ofMillis(300));
    assertThat(happened).containsExactly("early@100", "late@300");
    assertThat(clock.instant()).isEqualTo(start.plusMillis(300));
  }

  @Test
  void repeatsUntilCancelled() {
    var beat = scheduler.scheduleAtFixedRate(() -> note("beat"), 50, 50, TimeUnit.MILLISECONDS);
    scheduler.advance(Duration.ofMillis(120));
    beat.cancel(false);
    scheduler.advance(Duration.ofMillis(120));
    assertThat(happened).containsExactly("beat@50", "beat@100");
  }

  @Test
  void runsWhatATaskSchedulesOnTheWay() {
    scheduler.schedule(
        () -> scheduler.schedule(() -> note("second"), 10, TimeUnit.MILLISECONDS),
        10,
        TimeUnit.MILLISECONDS);
    scheduler.advance(Duration.ofMillis(20));
    assertThat(happened).containsExactly("second@20");
  }

  @Test
  void dropsEverythingWhenShutDown() {
    scheduler.execute(() -> note("never"));
    scheduler.shutdown();
    scheduler.advance(Duration.ofSeconds(1));
    assertThat(happened).isEmpty();
  }
}
