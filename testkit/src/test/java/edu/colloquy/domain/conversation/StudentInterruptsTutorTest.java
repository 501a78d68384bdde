package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.avatar.AvatarEvent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StudentInterruptsTutorTest {
  private static final String REPLY =
      "One two three four five six. Seven eight nine ten eleven twelve.";

  private final ScriptedRoom room = new ScriptedRoom();

  /** The avatar speaks for six seconds. */
  @BeforeEach
  void tutorSpeaks() {
    room.avatar.reportsEnds(false);
    room.tutor.writes(REPLY);
    room.open().listenTo(1, sample -> {});
    room.studentSays("please count");
    room.avatarSpeaks(0);
    room.isShown(REPLY);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void twoWordsSilenceTheAvatarAndOnlyWhatWasHeardIsStored() {
    int before = room.avatar.interruptions();
    room.clock.advance(Duration.ofMillis(4_000));
    room.studentIsUnderstood("hold on");

    Turn turn = room.answered(0);
    assertThat(turn.tutorText()).contains("One two three four five six. Seven eight …");
    assertThat(turn.interrupted()).isTrue();
    assertThat(room.avatar.interruptions()).isEqualTo(before + 1);
    room.isShown("hold on");
  }

  @Test
  void twoFinalWordsDoSoToo() {
    room.clock.advance(Duration.ofMillis(1_000));
    room.studentGoesOn("hold on");
    assertThat(room.answered(0).tutorText()).contains("One two …");
  }

  @Test
  void oneWordDoesNot() {
    room.studentIsUnderstood("mhm");
    room.studentGoesOn("mhm");
    room.avatar.reports(new AvatarEvent.SpeechEnded(room.avatar.finished().getFirst(), false));

    Turn turn = room.answered(0);
    assertThat(turn.interrupted()).isFalse();
    assertThat(turn.tutorText()).contains(REPLY);
  }

  @Test
  void severalWordsThatOnlyShowToFollowDoNotEitherAndAreStoredUnanswered() {
    room.studentSays("okay i see");
    await().until(() -> room.turns().size() == 2);
    room.avatar.reports(new AvatarEvent.SpeechEnded(room.avatar.finished().getFirst(), false));

    assertThat(room.answered(0).interrupted()).isFalse();
    assertThat(room.answered(1).studentText()).isEqualTo("okay i see");
    assertThat(room.tutor.prompts()).as("nobody answers them").hasSize(1);
  }

  @Test
  void aSingleWordIsPartOfWhatTheStudentSaysNext() {
    room.studentSays("well");
    room.studentSays("i do not see it");

    assertThat(room.answered(0).interrupted()).isTrue();
    room.avatarSpeaks(1);
    await()
        .untilAsserted(
            () ->
                assertThat(room.turns().getLast().studentText()).isEqualTo("well i do not see it"));
  }

  @Test
  void theWordsThatInterruptedBeginTheNextTurn() {
    room.studentIsUnderstood("but why");
    room.studentSays("but why six");
    room.avatarSpeaks(1);
    assertThat(room.turns()).extracting(Turn::studentText).contains("please count", "but why six");
  }

  @Test
  void aReportOfTheSilencedSpeechChangesNothingAnyMore() {
    room.studentSays("hold on please");
    room.avatarSpeaks(1);
    room.avatar.reports(new AvatarEvent.SpeechEnded(room.id + "-t0-1-1", true));
    room.avatar.reports(new AvatarEvent.SpeechEnded(room.id + "-t1-1-2", false));

    assertThat(room.answered(1).tutorText()).contains(ScriptedTutor.QUESTION);
    assertThat(room.turns()).hasSize(2);
  }

  @Test
  void noSoundOfTheSilencedReplyFollows() {
    room.avatar.reports(new AvatarEvent.SpeechEnded(room.id + "-t0-1-1", false));
    room.answered(0);
    room.tutor.hangs("This will never be all of it. ", "Or will it?");
    room.studentSays("go on then");
    String utterance = room.id + "-t1-1-2";
    await().until(() -> room.avatar.piecesFor().contains(utterance));
    room.isShown("This will never be all of it.");
    room.studentIsUnderstood("no stop");
    room.answered(1);

    room.close();
    assertThat(room.avatar.finished()).doesNotContain(utterance);
  }
}
