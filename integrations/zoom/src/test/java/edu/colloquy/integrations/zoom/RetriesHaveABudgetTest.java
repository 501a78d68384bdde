package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.testkit.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A session that has been retried much is retried less; others are not. */
class RetriesHaveABudgetTest {
  private static Meeting meeting(String id) {
    return new Meeting(id, "", "", "", Account.OWNER);
  }

  @Test
  void whatIsSpentComesBackInTime() {
    VirtualClock clock = new VirtualClock();
    RetryBudget budget = new RetryBudget(clock);
    for (int retry = 0; retry < RetryBudget.RETRIES; retry++) {
      assertThat(budget.spend()).isTrue();
    }
    assertThat(budget.spend()).isFalse();
    clock.advance(RetryBudget.ONE_BACK_AFTER);
    assertThat(budget.spend()).isTrue();
    assertThat(budget.spend()).isFalse();
    clock.advance(Duration.ofDays(1));
    for (int retry = 0; retry < RetryBudget.RETRIES; retry++) {
      assertThat(budget.spend()).isTrue();
    }
    assertThat(budget.spend()).isFalse();
  }

  @Test
  void anOutageCostsEachSessionNoMoreThanItsBudget() throws IOException {
    try (ScriptedZoom zoom = new ScriptedZoom().answers(503, "")) {
      VirtualClock still = new VirtualClock();
      ZoomMeetings meetings = new Account(zoom.url()).zoom(still).meetings();
      int operations = 10;
      for (int operation = 0; operation < operations; operation++) {
        assertThatThrownBy(() -> meetings.hostKey(meeting("1"))).hasMessageContaining("503");
      }
      assertThat(zoom.calls).hasSize(operations + RetryBudget.RETRIES);
      assertThatThrownBy(() -> meetings.hostKey(meeting("2"))).hasMessageContaining("503");
      assertThat(zoom.calls).hasSize(operations + RetryBudget.RETRIES + 1 + RetryPolicy.MOST);
    }
  }

  @Test
  void pausesGrowAndAreMadeShorterByChance() {
    RetryPolicy longest = new RetryPolicy(new VirtualClock(), _ -> {}, () -> 1);
    RetryPolicy half = new RetryPolicy(new VirtualClock(), _ -> {}, () -> 0.5);
    assertThat(longest.pause(0)).isEqualTo(Duration.ofMillis(250));
    assertThat(longest.pause(1)).isEqualTo(Duration.ofMillis(500));
    assertThat(longest.pause(9)).isEqualTo(Duration.ofSeconds(8));
    assertThat(half.pause(1)).isEqualTo(Duration.ofMillis(250));
  }
}
