package edu.colloquy.local.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.local.stepfunctions.clock.SystemSchedulingClock;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The real clock rings when it is time, and not for an alarm that was taken back. */
class SystemSchedulingClockTest {
  private final SystemSchedulingClock clock = new SystemSchedulingClock();
  private final BlockingQueue<String> rung = new LinkedBlockingQueue<>();

  @Test
  void alarmsRingInTheirOrderAndCancelledOnesDoNot() throws InterruptedException {
    Instant now = clock.instant();
    clock.at(now.plusMillis(60), () -> rung.add("second"));
    var cancelled = clock.at(now.plusMillis(40), () -> rung.add("cancelled"));
    clock.at(now.plusMillis(20), () -> rung.add("first"));
    cancelled.cancel();

    assertThat(rung.poll(5, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(rung.poll(5, TimeUnit.SECONDS)).isEqualTo("second");
    assertThat(clock.instant()).isAfterOrEqualTo(now.plusMillis(60));
  }

  @Test
  void sleepingUntilThePastReturnsAtOnce() throws InterruptedException {
    clock.sleepUntil(clock.instant().minusSeconds(5));

    assertThat(rung).isEmpty();
  }
}
