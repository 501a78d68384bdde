package edu.colloquy.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionStatusTest {
  /** Down: statuses; across: triggers, in the order of the enum; a dash where nothing changes. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STATUS   | ROOMS_SETTLED | CREATION_FAILED | END_REQUESTED | DURATION_OVER | MEETING_ENDED | TORN_DOWN
          CREATING | LIVE          | FAILING         | ENDING        | -             | ENDING        | -
          LIVE     | -             | -               | ENDING        | ENDING        | ENDING        | -
          ENDING   | -             | -               | -             | -             | -             | ENDED
          FAILING  | -             | -               | -             | -             | -             | FAILED
          ENDED    | -             | -               | -             | -             | -             | -
          FAILED   | -             | -               | -             | -             | -             | -
          """)
  void movesAsTheTableSays(
      SessionStatus from, String s1, String s2, String s3, String s4, String s5, String s6) {
    String[] expected = {s1, s2, s3, s4, s5, s6};
    for (SessionTrigger trigger : SessionTrigger.values()) {
      Optional<SessionStatus> to =
          Optional.of(expected[trigger.ordinal()])
              .filter(name -> !name.equals("-"))
              .map(SessionStatus::valueOf);
      assertThat(from.after(trigger)).as("%s after %s", from, trigger).isEqualTo(to);
    }
  }

  @Test
  void whatIsOverStaysSo() {
    assertThat(Arrays.stream(SessionStatus.values()).filter(SessionStatus::isOver))
        .containsExactly(SessionStatus.ENDED, SessionStatus.FAILED);
    assertThat(Arrays.stream(SessionStatus.values()).filter(SessionStatus::wantsRooms))
        .containsExactly(SessionStatus.CREATING, SessionStatus.LIVE);
  }
}
