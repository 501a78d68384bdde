package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A student who leaves the meeting and comes back finds the room's dialogue as it was. */
class StudentReturnsToTheDialogueTest {
  private final ScriptedRoom room = new ScriptedRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void isNotGreetedAgainAndTheTutorKnowsWhatWasSaid() {
    Conversation conversation = room.open();
    conversation.studentPresent();
    room.answered(0);
    room.studentSays("What is a sine?");
    String answer = room.answered(1).tutorText().orElseThrow();
    conversation.studentPresent();
    room.studentSays("And a cosine?");
    room.answered(2);
    assertThat(room.turns()).hasSize(3);
    assertThat(room.tutor.prompts().getLast().toString()).contains("What is a sine?", answer);
  }
}
