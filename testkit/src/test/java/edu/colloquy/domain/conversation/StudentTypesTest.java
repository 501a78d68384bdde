package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.tutor.Speaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StudentTypesTest {
  private final ScriptedRoom room = new ScriptedRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void readsTheAnswerInChunksAndHearsIt() {
    room.tutor.writes("A sum of sines it is. ", "Which one comes first?");
    Conversation conversation = room.open();
    conversation.typed("m1", "what is a series");

    Turn turn = room.answered(0);
    conversation.close();
    assertThat(turn.studentText()).isEqualTo("what is a series");
    assertThat(turn.epoch()).as("typed, not heard").isZero();
    assertThat(room.notifier.messages(ServerMessage.TutorMessage.class))
        .extracting(ServerMessage.TutorMessage::delta, ServerMessage.TutorMessage::done)
        .containsExactly(
            tuple("A sum of sines it is. ", false),
            tuple("Which one comes first? ", false),
            tuple("", true));
    assertThat(room.voice.spoken()).hasSize(2);
    assertThat(room.segments())
        .extracting(TranscriptSegment::speaker)
        .containsExactlyInAnyOrder(Speaker.STUDENT, Speaker.TUTOR);
  }

  @Test
  void aMessageDeliveredTwiceIsAnsweredOnce() {
    Conversation conversation = room.open();
    conversation.typed("m1", "what is a series");
    conversation.typed("m1", "what is a series");
    room.answered(0);
    conversation.typed("m1", "what is a series");
    conversation.typed("m2", "and a sine");
    room.answered(1);

    conversation.close();
    assertThat(room.turns()).hasSize(2);
    assertThat(room.tutor.prompts()).hasSize(2);
  }

  @Test
  void typingCutsTheTutorShortAndTheChunksOfTheOldAnswerAreClosed() {
    room.avatar.reportsEnds(false);
    Conversation conversation = room.open();
    conversation.typed("m1", "what is a series");
    room.avatarSpeaks(0);
    conversation.typed("m2", "never mind");

    assertThat(room.answered(0).interrupted()).isTrue();
    room.avatarSpeaks(1);
    assertThat(room.notifier.messages(ServerMessage.TutorMessage.class))
        .filteredOn(ServerMessage.TutorMessage::done)
        .extracting(ServerMessage.TutorMessage::turnId)
        .containsExactly(room.id + "-t0");
  }

  @Test
  void anAnswerToSpokenWordsIsNotSentAsChat() {
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    room.studentSays("what is a series");
    room.answered(0);
    assertThat(room.notifier.messages(ServerMessage.TutorMessage.class)).isEmpty();
  }
}
