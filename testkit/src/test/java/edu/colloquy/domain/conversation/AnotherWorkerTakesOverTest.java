package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.domain.speech.SpeechEvent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnotherWorkerTakesOverTest {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ScriptedRoom room = new ScriptedRoom();
  private Conversation first;

  @AfterEach
  void close() {
    if (first != null) {
      first.close();
    }
    room.close();
  }

  @Test
  void theTurnThatWasLeftOpenIsAnsweredAgain() {
    room.tutor.hangs();
    first = room.open();
    first.listenTo(3, sample -> {});
    room.studentSays("with a sine");
    await().until(() -> room.turns().size() == 1 && room.tutor.prompts().size() == 1);

    room.open("worker-2", GRACE);
    Turn turn = room.answered(0);
    assertThat(turn.studentText()).isEqualTo("with a sine");
    assertThat(turn.tutorText()).contains(ScriptedTutor.QUESTION);
    assertThat(room.turns()).hasSize(1);
    assertThat(room.segments()).as("nothing is stored twice").hasSize(2);
  }

  @Test
  void aGreetingThatWasLeftUnsaidIsSaid() {
    room.avatar.reportsEnds(false);
    first = room.open();
    first.studentPresent();
    await().until(() -> room.turns().size() == 1);

    room.avatar.reportsEnds(true);
    room.open("worker-2", GRACE).studentPresent();
    assertThat(room.answered(0).tutorText().orElseThrow()).startsWith("Hello Ada");
    assertThat(room.turns()).hasSize(1);
  }

  @Test
  void whatTheProfessorWantedSaidIsNotReplacedByAGreeting() {
    first = room.open();
    first.studentPresent();
    room.answered(0);
    room.avatar.reportsEnds(false);
    first.say("c1", "Two minutes left.");
    await().until(() -> room.turns().size() == 2);

    room.open("worker-2", GRACE);
    assertThat(room.answered(1).tutorText()).contains("");
    assertThat(room.voice.spoken().stream().filter(text -> text.startsWith("Hello"))).hasSize(1);
  }

  @Test
  void theBotNeedNotSendWhatIsStored() {
    first = room.open();
    first.listenTo(3, sample -> {});
    room.studentSays("with a sine");
    room.answered(0);

    Conversation second = room.open("worker-2", GRACE);
    assertThat(second.listenTo(3, sample -> {})).isEqualTo(16_000);
    assertThat(second.listenTo(4, sample -> {})).as("another bot begins anew").isZero();
  }

  @Test
  void aBotThatSendsItNeverthelessIsNotHeardTwice() {
    first = room.open();
    first.listenTo(3, sample -> {});
    room.studentSays("with a sine");
    room.answered(0);

    Conversation second = room.open("worker-2", GRACE);
    second.listenTo(3, sample -> {});
    second.hear(new AudioFrame(8_000, new byte[32_000]));
    second.hear(new AudioFrame(24_000, new byte[3_200]));
    ScriptedRecogniser.Stream stream = room.recogniser.stream();
    assertThat(stream.samples()).as("from sample 16000 on").isEqualTo(9_600);

    stream.reports(new SpeechEvent.Final(0, 9_600, 9_000, "and a cosine", 0.9, true));
    Turn turn = room.answered(1);
    assertThat(turn.audioEnd()).as("positions stay the bot's").isEqualTo(25_600);
  }

  @Test
  void theWorkerThatLostTheRoomStopsWithoutSilencingTheNewOne() {
    room.avatar.reportsEnds(false);
    first = room.open();
    first.listenTo(3, sample -> {});
    room.studentSays("with a sine");
    room.avatarSpeaks(0);

    Conversation second = room.open("worker-2", GRACE);
    await().until(() -> room.avatar.finished().size() == 2);
    int interruptions = room.avatar.interruptions();
    first.typed("m1", "is anybody there");
    await().until(() -> room.leasesLost.get() == 1);
    int interruptionsByTyping = room.avatar.interruptions() - interruptions;
    first.typed("m2", "hello");
    first.say("c1", "hello");
    first.close();

    assertThat(room.leasesLost).hasValue(1);
    assertThat(room.avatar.interruptions() - interruptions).isEqualTo(interruptionsByTyping);
    assertThat(room.turns()).hasSize(1);
    second.close();
  }
}
