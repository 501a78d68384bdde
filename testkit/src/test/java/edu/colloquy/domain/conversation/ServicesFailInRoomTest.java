package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.speech.SpeechEvent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServicesFailInRoomTest {
  private static final String APOLOGY = "Sorry, I lost my thread. Could you say that once more?";

  private final ScriptedRoom room = new ScriptedRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aModelThatFailsIsApologisedForAndTheRoomGoesOn() {
    room.tutor.fails("is overloaded");
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    room.studentSays("with a sine");

    assertThat(room.answered(1).tutorText()).contains(APOLOGY);
    assertThat(room.alerts()).containsExactly("LLM: is overloaded");
    assertThat(room.answered(0).tutorText()).contains("");

    room.studentSays("i said with a sine");
    assertThat(room.answered(2).tutorText()).contains(ScriptedTutor.QUESTION);
  }

  @Test
  void aModelThatFailsAmidItsReplyIsCutShort() {
    room.avatar.reportsEnds(false);
    room.tutor.fails("broke off", "Let us see about that. ", "Whi");
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    room.studentSays("with a sine");
    assertThat(room.answered(0).interrupted()).isTrue();
    room.avatarSpeaks(1);
    assertThat(room.voice.spoken()).doesNotContain("Whi");
  }

  @Test
  void aModelThatSaysNothingIsApologisedFor() {
    room.tutor.writes("  ");
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    room.studentSays("with a sine");
    assertThat(room.answered(1).tutorText()).contains(APOLOGY);
    assertThat(room.alerts()).hasSize(1);
  }

  @Test
  void aVoiceThatFailsIsToldOnceAndTheTutorWrites() {
    room.voice.failing(true);
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    room.studentSays("with a sine");
    assertThat(room.answered(0).tutorText()).contains(ScriptedTutor.QUESTION);

    room.studentSays("hello are you there");
    assertThat(room.answered(1).tutorText()).contains(ScriptedTutor.QUESTION);
    assertThat(room.alerts())
        .containsExactly("Voice: no sound today. The tutor writes until that is better.");
    assertThat(room.written()).contains(ScriptedTutor.QUESTION);
  }

  @Test
  void aGreetingThatCannotBeSaidIsWritten() {
    room.voice.failing(true);
    Conversation conversation = room.open();
    conversation.studentPresent();
    String greeting = room.answered(0).tutorText().orElseThrow();
    assertThat(room.written()).contains(greeting);
    conversation.close();
    assertThat(room.turns()).hasSize(1);
  }

  @Test
  void anAvatarThatNeverReportsTheEndHoldsNothingUp() {
    room.avatar.reportsEnds(false);
    room.tutor.writes("Yes.");
    Conversation conversation = room.open("worker-1", Duration.ofMillis(50));
    conversation.listenTo(1, sample -> {});
    room.studentSays("with a sine");

    Turn turn = room.answered(0);
    assertThat(turn.tutorText()).contains("Yes.");
    assertThat(turn.interrupted()).isFalse();
  }

  @Test
  void anAvatarThatIsLostForGoodIsAlertedOfAndOneThatComesBackIsNot() {
    room.open();
    room.avatar.reports(new AvatarEvent.Lost("reset", false));
    room.avatar.reports(new AvatarEvent.Lost("session over", true));
    await().until(() -> !room.alerts().isEmpty());
    assertThat(room.alerts())
        .containsExactly("The avatar is gone: session over. The tutor goes on by voice.");
  }

  @Test
  void aRecogniserThatIsLostForGoodIsAlertedOf() {
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    room.sound();
    room.recogniser.stream().reports(new SpeechEvent.Dropped("1011"));
    await().until(() -> !room.alerts().isEmpty());
    assertThat(room.alerts()).containsExactly("The student cannot be heard: 1011");

    conversation.typed("m1", "can you read me");
    assertThat(room.answered(0).tutorText()).contains(ScriptedTutor.QUESTION);
  }
}
