package edu.colloquy.domain.turntaking;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.turntaking.TurnDecision.AlertSilence;
import edu.colloquy.domain.turntaking.TurnDecision.Prompt;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StudentIsSilentTest {
  private final PlayedRoom room = new PlayedRoom();

  private PlayedRoom afterTutorSaid(String text) {
    return room.tutorSpeaks().pause(1_000).tutorFinishes(text);
  }

  @Test
  void isSpokenToGentlyAndThenTheProfessorIsTold() {
    afterTutorSaid("What is a sine?").pause(14_000);
    assertThat(room.decisions()).isEmpty();
    room.pause(2_000);
    assertThat(room.decisions()).containsExactly(new Prompt());
    room.tutorSpeaks().pause(1_000).tutorFinishes("I am here.").pause(50_000);
    assertThat(room.decisions()).containsExactly(new Prompt(), new AlertSilence());
    room.pause(Duration.ofMinutes(10).toMillis());
    assertThat(room.decisions()).as("once").hasSize(2);
  }

  @Test
  void isLeftInPeaceWithWorkToDo() {
    afterTutorSaid("Try to work out the second one.").pause(35_000);
    assertThat(room.decisions()).isEmpty();
  }

  @Test
  void isLeftInPeaceAfterAskingForTime() {
    room.says("let me think").pause(6_000);
    assertThat(room.turns()).containsExactly("let me think");
    afterTutorSaid("Of course.").pause(50_000);
    assertThat(room.decisions(Prompt.class)).isEmpty();
  }

  @Test
  void isNotPromptedWhileThinkingAloudAndTheSilenceBeginsAnewWithEachWord() {
    afterTutorSaid("What is a sine?").pause(10_000).says("um").pause(10_000);
    assertThat(room.decisions()).isEmpty();
    room.pause(6_000);
    assertThat(room.decisions()).containsExactly(new Prompt());
  }

  @Test
  void anEmptyRoomIsNotSpokenTo() {
    room.pause(100_000);
    assertThat(room.decisions()).isEmpty();
  }
}
