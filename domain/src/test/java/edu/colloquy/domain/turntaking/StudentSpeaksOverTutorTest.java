package edu.colloquy.domain.turntaking;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.turntaking.TurnDecision.EndTurn;
import edu.colloquy.domain.turntaking.TurnDecision.Hold;
import edu.colloquy.domain.turntaking.TurnDecision.Interrupt;
import edu.colloquy.domain.turntaking.TurnDecision.ResumeSpeech;
import edu.colloquy.domain.turntaking.TurnDecision.SetAside;
import edu.colloquy.domain.turntaking.TurnDecision.Withdraw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentSpeaksOverTutorTest {
  private final PlayedRoom room = new PlayedRoom();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mhm",
        "Okay.",
        "right",
        "yeah",
        "got it",
        "Uh-huh.",
        "oh okay I see",
        "yeah that makes sense",
        "Mm-hmm, right."
      })
  void aSignOfFollowingDoesNotTakeTheFloor(String words) {
    room.tutorSpeaks().pause(2_000).says(words).pause(1_000);
    assertThat(room.decisions(Interrupt.class)).isEmpty();
    assertThat(room.decisions(SetAside.class)).extracting(SetAside::text).containsExactly(words);
    assertThat(room.decisions(ResumeSpeech.class)).hasSameSizeAs(room.decisions(Hold.class));
    room.tutorFinishes("And so on.").pause(4_000);
    assertThat(room.turns()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait", "but why", "yeah but why", "okay so what is x", "no", "Stop."})
  void otherWordsDo(String words) {
    room.tutorSpeaks().pause(2_000).says(words).pause(3_000);
    assertThat(room.decisions(Interrupt.class)).hasSize(1);
    assertThat(room.turns()).containsExactly(words);
  }

  @Test
  void theTutorFallsSilentAtTheVoiceBeforeAnyWordIsKnown() {
    room.tutorSpeaks().pause(2_000);
    long began = room.nowMs();
    room.says("wait a minute please");
    assertThat(room.timeOf(Hold.class) - began).isLessThanOrEqualTo(150);
    assertThat(room.timeOf(Interrupt.class)).isGreaterThan(room.timeOf(Hold.class));
  }

  @Test
  void aCoughIsForgottenAndTheTutorGoesOn() {
    room.tutorSpeaks().pause(2_000).noise(300).pause(1_000);
    assertThat(room.decisions()).containsExactly(new Hold(), new ResumeSpeech());
  }

  @Test
  void aClickDoesNothingAtAll() {
    room.tutorSpeaks().pause(2_000).noise(60).pause(1_000);
    assertThat(room.decisions()).isEmpty();
  }

  @Test
  void whoOnlyShowsToFollowIsCutOffForOnce() {
    room.tutorSpeaks().pause(1_000).says("mhm").pause(2_000).says("okay").pause(2_000);
    assertThat(room.decisions(Hold.class)).hasSize(1);
    room.says("but why is that").pause(1_500);
    assertThat(room.turns()).containsExactly("but why is that");

    room.tutorSpeaks().pause(1_000).noise(200);
    assertThat(room.decisions(Hold.class)).as("one who interrupts is trusted again").hasSize(2);
  }

  @Test
  void yesIsAnAnswerOnceTheTutorIsSilent() {
    room.tutorSpeaks()
        .pause(2_000)
        .tutorFinishes("Is it even?")
        .pause(500)
        .says("yes")
        .pause(1_500);
    assertThat(room.turns()).containsExactly("yes");
  }

  @Test
  void anAnswerMayComeWithTheLastWordOfTheQuestion() {
    room.tutorSpeaks()
        .pause(2_000)
        .says("yes")
        .pause(200)
        .tutorFinishes("Is it even?")
        .pause(2_000);
    assertThat(room.turns()).containsExactly("yes");
  }

  @Test
  void anAnswerThatCannotYetBeHeardIsWithdrawnIfTheStudentGoesOn() {
    room.says("it is twelve.").pause(500);
    assertThat(room.turns()).hasSize(1);
    room.modelSees(new TurnEvent.TutorPrepares(room.nowMs()));
    room.says("no fifteen.").pause(1_000);
    assertThat(room.decisions(Withdraw.class)).hasSize(1);
    assertThat(room.turns()).containsExactly("it is twelve.", "no fifteen.");
  }

  @Test
  void yesAfterOnesOwnTurnLeavesTheAnswerAlone() {
    room.says("it is twelve.").pause(500);
    room.modelSees(new TurnEvent.TutorPrepares(room.nowMs()));
    room.says("yeah").modelSees(new TurnEvent.TutorBegan(room.nowMs())).pause(3_000);
    assertThat(room.turns()).containsExactly("it is twelve.");
    assertThat(room.decisions(SetAside.class)).hasSize(1);
    assertThat(room.decisions(Withdraw.class)).isEmpty();
    assertThat(room.decisions(Interrupt.class)).isEmpty();
  }

  @Test
  void typingTakesTheFloorFromBoth() {
    room.tutorSpeaks().pause(1_000).says("wait so it is").pause(100).types().pause(5_000);
    assertThat(room.decisions(Interrupt.class)).hasSize(1);
    assertThat(room.decisions())
        .contains(new SetAside("wait so it is", TurnDecision.Reason.TYPED_OVER));
    assertThat(room.decisions(EndTurn.class)).isEmpty();
  }
}
