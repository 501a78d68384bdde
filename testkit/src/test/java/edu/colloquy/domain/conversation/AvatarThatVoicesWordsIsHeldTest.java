package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.avatar.AvatarEvent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Its sound is its own, so that only whole sentences can be said again. */
class AvatarThatVoicesWordsIsHeldTest {
  private static final String FIRST = "One two three four five six.";
  private static final String SECOND = "Seven eight nine ten eleven.";

  private final ScriptedRoom room = new ScriptedRoom();

  /** Of two sentences of about two seconds each, three seconds are heard when a voice comes. */
  @BeforeEach
  void voiceOverTutor() {
    room.avatar.voicesWords();
    room.avatar.reportsEnds(false);
    room.tutor.writes(FIRST + " " + SECOND);
    room.open().listenTo(1, sample -> {});
    room.studentSays("please count.");
    room.avatarSpeaks(0);
    room.isShown(FIRST + " " + SECOND);
    room.clock.advance(Duration.ofMillis(3_000));
    int before = room.avatar.interruptions();
    room.voice(300);
    await().until(() -> room.avatar.interruptions() == before + 1);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void theSentenceThatWasCutIsSaidAgainAndNoOther() {
    room.studentIsSilent();
    await().until(() -> room.avatar.finished().size() == 2);
    assertThat(room.avatar.sentences()).containsExactly(FIRST, SECOND, SECOND);
    assertThat(room.avatar.finished()).doesNotHaveDuplicates();
    room.avatar.reports(new AvatarEvent.SpeechEnded(room.avatar.finished().getLast(), false));
    assertThat(room.answered(0).tutorText()).contains(FIRST + " " + SECOND);
    assertThat(room.answered(0).interrupted()).isFalse();
  }

  @Test
  void whatIsHeardAfterItWentOnCountsFromThatSentence() {
    room.studentIsSilent();
    await().until(() -> room.avatar.finished().size() == 2);
    room.clock.advance(Duration.ofMillis(800));
    room.studentIsUnderstood("hold it");
    assertThat(room.answered(0).tutorText()).contains(FIRST + " Seven eight …");
  }
}
