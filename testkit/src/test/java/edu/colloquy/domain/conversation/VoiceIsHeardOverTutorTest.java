package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.speech.SpeechEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VoiceIsHeardOverTutorTest {
  private static final String REPLY = "One two three four five six.";

  private final ScriptedRoom room = new ScriptedRoom();

  /** The avatar speaks for three seconds, two of which are heard when a voice comes. */
  @BeforeEach
  void voiceOverTutor() {
    room.avatar.reportsEnds(false);
    room.tutor.writes(REPLY);
    room.open().listenTo(1, sample -> {});
    room.studentSays("please count.");
    room.avatarSpeaks(0);
    room.isShown(REPLY);
    room.clock.advance(Duration.ofMillis(2_000));
    int before = room.avatar.interruptions();
    room.voice(300);
    await().until(() -> room.avatar.interruptions() == before + 1);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aCoughSilencesTheAvatarAndWhatWasNotHeardIsSentAgain() {
    room.studentIsSilent();
    List<String> sent = room.avatar.finished();
    await().until(() -> room.avatar.finished().size() == 2);
    String again = room.avatar.finished().getLast();
    assertThat(again).isNotEqualTo(sent.getFirst());
    assertThat(room.avatar.piecesFor()).filteredOn(again::equals).hasSizeBetween(2, 3);

    room.avatar.reports(new AvatarEvent.SpeechEnded(sent.getFirst(), true));
    room.avatar.reports(new AvatarEvent.SpeechEnded(again, false));
    assertThat(room.answered(0).tutorText()).contains(REPLY);
    assertThat(room.answered(0).interrupted()).isFalse();
  }

  @Test
  void whatIsHeardAfterItWentOnIsAddedToWhatWasHeardBefore() {
    room.studentIsSilent();
    await().until(() -> room.avatar.finished().size() == 2);
    room.clock.advance(Duration.ofMillis(900));
    room.studentIsUnderstood("hold it");
    assertThat(room.answered(0).tutorText()).contains("One two three four five …");
  }

  @Test
  void wordsThatInterruptKeepItSilentAndOnlyWhatWasHeardIsStored() {
    room.recogniser.stream().reports(new SpeechEvent.Interim(0, 16_000, "but", 0.7));
    room.clock.advance(Duration.ofMillis(5_000));
    room.studentSays("but why?");
    assertThat(room.answered(0).tutorText()).contains("One two three four …");
    assertThat(room.answered(0).interrupted()).isTrue();
    room.avatarSpeaks(1);
  }

  @Test
  void aSignOfFollowingLetsItGoOn() {
    room.studentSays("mhm");
    await().until(() -> room.avatar.finished().size() == 2);
    room.avatar.reports(new AvatarEvent.SpeechEnded(room.avatar.finished().getLast(), false));
    assertThat(room.answered(0).interrupted()).isFalse();
    assertThat(room.tutor.prompts()).hasSize(1);
  }
}
