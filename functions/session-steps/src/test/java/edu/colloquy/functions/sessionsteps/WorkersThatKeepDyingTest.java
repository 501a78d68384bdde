package edu.colloquy.functions.sessionsteps;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.memory.InMemoryOnce;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkersThatKeepDyingTest {
  private final VirtualClock clock = new VirtualClock();
  private final ReplacementLimit limit = new ReplacementLimit(new InMemoryOnce(clock));
  private final SessionId session = SessionId.next();

  @Test
  void areReplacedFiveTimesInAnHour() {
    exhaust();
    assertThat(limit.allows(session, Duty.BOT)).isFalse();
    clock.advance(Duration.ofHours(1));
    assertThat(limit.allows(session, Duty.BOT)).isTrue();
  }

  @Test
  void doNotKeepOthersFromBeingReplaced() {
    exhaust();
    assertThat(limit.allows(session, Duty.STREAM)).isTrue();
    assertThat(limit.allows(SessionId.next(), Duty.BOT)).isTrue();
  }

  private void exhaust() {
    for (int i = 0; i < 5; i++) {
      assertThat(limit.allows(session, Duty.BOT)).isTrue();
    }
  }
}
