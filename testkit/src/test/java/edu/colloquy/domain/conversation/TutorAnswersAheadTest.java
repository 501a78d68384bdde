package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.tutor.Utterance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TutorAnswersAheadTest {
  private final ScriptedRoom room = new ScriptedRoom();

  @BeforeEach
  void open() {
    room.open().listenTo(1, sample -> {});
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void whatWasWrittenAheadIsSaidOnceTheStudentHasFinished() {
    room.tutor.writes("A sine it is. ", "Which one?");
    room.studentIsUnderstood("i think it is a sine");
    await().until(() -> room.tutor.prompts().size() == 1);
    assertThat(room.voice.spoken()).as("nothing is said before").isEmpty();
    room.studentSays("i think it is a sine");

    assertThat(room.answered(0).tutorText()).contains("A sine it is. Which one?");
    assertThat(room.tutor.prompts()).as("asked once").hasSize(1);
    assertThat(room.tutor.prompts().getFirst().dialogue())
        .extracting(Utterance::text)
        .containsExactly("<student>i think it is a sine</student>");
  }

  @Test
  void whatWasWrittenAheadIsDroppedIfTheStudentGoesOn() {
    room.tutor.hangs("That is not");
    room.studentIsUnderstood("i think it is a sine");
    await().until(() -> room.tutor.prompts().size() == 1);
    room.studentSays("i think it is a sine or a cosine");

    assertThat(room.answered(0).tutorText()).contains(ScriptedTutor.QUESTION);
    assertThat(room.tutor.prompts().getLast().dialogue())
        .extracting(Utterance::text)
        .containsExactly("<student>i think it is a sine or a cosine</student>");
    assertThat(room.voice.spoken()).doesNotContain("That is not");
  }

  @Test
  void aModelThatFailsAheadIsApologisedForAsAlways() {
    room.tutor.fails("no answer today");
    room.studentIsUnderstood("i think it is a sine");
    await().until(() -> room.tutor.prompts().size() == 1);
    room.studentSays("i think it is a sine");

    await().until(() -> room.voice.spoken().stream().anyMatch(one -> one.startsWith("Sorry")));
    assertThat(room.alerts()).anyMatch(alert -> alert.contains("no answer today"));
  }

  @Test
  void aSentenceThatBreaksOffIsNotAnswered() {
    room.studentGoesOn("so i multiply by um");
    room.studentSays("seven.");
    assertThat(room.answered(0).studentText()).isEqualTo("so i multiply by um seven.");
  }
}
