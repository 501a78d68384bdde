package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.tutor.LectureExcerpt;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TutorKnowsTheLectureTest {
  private final ScriptedRoom room = new ScriptedRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void whatWasSaidToTheClassIsInThePromptAndNamedInTheTurn() {
    room.lecture =
        session -> new LectureExcerpt("Prof. Noether: Energy is kept.", List.of("rtms:u==#c1"));
    room.open();
    room.studentSays("why does it stop");
    assertThat(room.answered(0).sources()).containsExactly("rtms:u==#c1");
    assertThat(room.tutor.prompts().getFirst().instructions())
        .contains("<main_session>\nProf. Noether: Energy is kept.\n</main_session>");
  }

  @Test
  void aTurnOfWhichNothingWasSaidToTheClassNamesNothing() {
    room.open();
    room.studentSays("why does it stop");
    assertThat(room.answered(0).sources()).isEmpty();
    assertThat(room.tutor.prompts().getFirst().instructions()).doesNotContain("main_session");
  }
}
