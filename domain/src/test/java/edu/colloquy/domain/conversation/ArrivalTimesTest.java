package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArrivalTimesTest {
  private static final Instant START = Instant.parse("2026-10-01T12:00:00Z");
  private static final Instant OTHERWISE = START.minusSeconds(1);
  private static final int FRAME = 320;

  private final ArrivalTimes times = new ArrivalTimes();

  @Test
  void aSampleArrivedWithTheFrameThatHoldsIt() {
    arrive(10);
    assertThat(times.of(3 * FRAME, OTHERWISE)).isEqualTo(at(3));
    assertThat(times.of(3 * FRAME - 1, OTHERWISE)).isEqualTo(at(3));
    assertThat(times.of(3 * FRAME + 1, OTHERWISE)).isEqualTo(at(4));
    assertThat(times.of(1, OTHERWISE)).isEqualTo(at(1));
  }

  @Test
  void whatHasNotArrivedIsNotKnown() {
    assertThat(times.of(1, OTHERWISE)).isEqualTo(OTHERWISE);
    arrive(2);
    assertThat(times.of(2 * FRAME + 1, OTHERWISE)).isEqualTo(OTHERWISE);
  }

  @Test
  void twoMinutesAreKept() {
    arrive(20_000);
    assertThat(times.of(19_000L * FRAME, OTHERWISE)).isEqualTo(at(19_000));
    assertThat(times.of(FRAME, OTHERWISE)).as("the oldest that is kept").isEqualTo(at(14_001));
  }

  private void arrive(int frames) {
    for (int frame = 1; frame <= frames; frame++) {
      times.arrived((long) frame * FRAME, at(frame));
    }
  }

  private static Instant at(int frame) {
    return START.plusMillis(20L * frame);
  }
}
