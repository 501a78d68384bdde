package edu.colloquy.domain.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.contract.ContractException;
import edu.colloquy.domain.session.SessionId;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomStatusTest {
  /** Down: statuses; across: triggers, in the order of the enum; a dash where nothing changes. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STATUS     | STARTED  | JOINED | GAVE_UP | WORKER_LOST | WORKER_BACK | CLOSED
          PENDING    | STARTING | -      | FAILED  | -           | -           | ENDED
          STARTING   | -        | LIVE   | FAILED  | -           | -           | ENDED
          LIVE       | -        | -      | FAILED  | RECOVERING  | -           | ENDED
          RECOVERING | -        | -      | FAILED  | -           | LIVE        | ENDED
          FAILED     | STARTING | -      | -       | -           | -           | -
          ENDED      | -        | -      | -       | -           | -           | -
          """)
  void movesAsTheTableSays(
      RoomStatus from, String s1, String s2, String s3, String s4, String s5, String s6) {
    String[] expected = {s1, s2, s3, s4, s5, s6};
    for (RoomTrigger trigger : RoomTrigger.values()) {
      Optional<RoomStatus> to =
          Optional.of(expected[trigger.ordinal()])
              .filter(name -> !name.equals("-"))
              .map(RoomStatus::valueOf);
      assertThat(from.after(trigger)).as("%s after %s", from, trigger).isEqualTo(to);
    }
  }

  @Test
  void isSettledOnceItIsLiveOrNeverWillBe() {
    assertThat(Arrays.stream(RoomStatus.values()).filter(status -> !status.isSettled()))
        .containsExactly(RoomStatus.PENDING, RoomStatus.STARTING);
  }

  @Test
  void anIdIsReadAsItIsWritten() {
    RoomId id = new RoomId(new SessionId("ses_4k7q-r1"), 12);
    assertThat(id).hasToString("ses_4k7q-r1-r12");
    assertThat(RoomId.parse("ses_4k7q-r1-r12")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ses_1", "-r", "ses_1-r", "ses_1-rx", "ses_1-r1x", "ses_1-r9999999999"})
  void whatIsNoIdIsNoRoom(String text) {
    assertThatThrownBy(() -> RoomId.parse(text)).isInstanceOf(ContractException.class);
  }
}
