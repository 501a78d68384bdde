package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StudentIsGreetedFirstTest {
  private final ScriptedRoom room = new ScriptedRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void evenIfSomethingWasSaidToTheEmptyRoom() {
    Conversation conversation = room.open();
    conversation.say("c1", "Two minutes left.");
    room.answered(0);
    conversation.studentPresent();
    conversation.studentPresent();
    assertThat(room.answered(1).tutorText().orElseThrow()).startsWith("Hello Ada");
    conversation.close();
    assertThat(room.turns()).hasSize(2);
  }

  @Test
  void andNoModelIsSaidToHaveBeenAskedForIt() {
    room.open().studentPresent();
    assertThat(room.answered(0).timingsMs())
        .doesNotContainKeys("model_first_token_ms", "total_ms", "overhead_ms");
  }
}
