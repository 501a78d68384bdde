package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.Utterance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfessorSpeaksInRoomTest {
  private final ScriptedRoom room = new ScriptedRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void theAvatarSaysItWordForWord() {
    Conversation conversation = room.open();
    conversation.say("c1", "Please come back to the main room in a minute.");

    Turn turn = room.answered(0);
    assertThat(turn.tutorText()).contains("Please come back to the main room in a minute.");
    assertThat(turn.studentText()).isEmpty();
    assertThat(room.tutor.prompts()).isEmpty();
    assertThat(room.segments())
        .singleElement()
        .satisfies(segment -> assertThat(segment.speaker()).isEqualTo(Speaker.TUTOR));
  }

  @Test
  void theSameCommandTwiceIsSaidOnce() {
    Conversation conversation = room.open();
    conversation.say("c1", "Two minutes left.");
    conversation.say("c1", "Two minutes left.");
    room.answered(0);
    conversation.close();
    assertThat(room.voice.spoken()).containsExactly("Two minutes left.");
  }

  @Test
  void itCutsTheTutorShort() {
    room.avatar.reportsEnds(false);
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    room.studentSays("what is a series");
    room.avatarSpeaks(0);
    conversation.say("c1", "Two minutes left.");

    assertThat(room.answered(0).interrupted()).isTrue();
    room.avatarSpeaks(1);
  }

  @Test
  void theTutorKnowsAfterwardsThatItWasSaid() {
    Conversation conversation = room.open();
    conversation.say("c1", "Try the square wave.");
    room.answered(0);
    conversation.typed("m1", "why that one");
    room.answered(1);
    assertThat(room.tutor.prompts().getLast().dialogue())
        .extracting(Utterance::text)
        .containsExactly("Try the square wave.", "<student>why that one</student>");
  }
}
