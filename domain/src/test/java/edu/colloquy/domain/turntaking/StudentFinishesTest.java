package edu.colloquy.domain.turntaking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentFinishesTest {
  private final PlayedRoom room = new PlayedRoom();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the derivative of x squared?",
        "how do i find the derivative of a constant",
        "I think the answer is twelve.",
        "i don't know",
        "can you explain that again",
        "Yes.",
        "Forty-two."
      })
  void isAnsweredAtOnceWhereNothingIsMissing(String words) {
    room.says(words).pause(400);
    assertThat(room.turns()).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so I multiply by, um,",
        "so I multiply by um",
        "the slope is three because",
        "it is bigger than",
        "three point",
        "I would take the",
        "you mean like…",
        "the square root of",
        "i got fifteen no wait",
        "what's the difference between",
        "so what you're saying is"
      })
  void isWaitedForWhereTheSentenceBreaksOff(String words) {
    room.says(words).pause(2_500);
    assertThat(room.turns()).isEmpty();
    room.says("go on then").pause(3_000);
    assertThat(room.turns()).containsExactly(words + " go on then");
  }

  @Test
  void isAnsweredAfterAllWhereNothingMoreComes() {
    room.says("so i multiply by").pause(3_000);
    assertThat(room.turns()).containsExactly("so i multiply by");
  }

  @Test
  void dictatesANumberDigitByDigit() {
    room.says("three point").pause(1_200).says("one").pause(1_200).says("four").pause(2_500);
    assertThat(room.turns()).containsExactly("three point one four");
  }

  @Test
  void spellsAWord() {
    room.says("it is h o").pause(1_000).says("m").pause(1_500).says("o").pause(3_000);
    assertThat(room.turns()).containsExactly("it is h o m o");
  }

  @Test
  void whoAsksForTimeGetsIt() {
    room.says("give me a second").pause(4_000);
    assertThat(room.turns()).isEmpty();
    room.says("it is nine.").pause(1_000);
    assertThat(room.turns()).containsExactly("give me a second it is nine.");
  }

  @Test
  void anAnswerIsPreparedBeforeTheEndAndDroppedIfTheStudentGoesOn() {
    room.says("i think it is a sine").pause(300);
    assertThat(room.decisions())
        .containsExactly(new TurnDecision.SpeculateOn("i think it is a sine"));
    room.says("no a cosine").pause(1_200);

    assertThat(room.decisions(TurnDecision.DropSpeculation.class)).hasSize(1);
    assertThat(room.decisions(TurnDecision.SpeculateOn.class))
        .last()
        .extracting(TurnDecision.SpeculateOn::text)
        .isEqualTo("i think it is a sine no a cosine");
    assertThat(room.turns()).containsExactly("i think it is a sine no a cosine");
  }

  @Test
  void aCoughDoesNotDropThePreparedAnswer() {
    room.says("i think it is a sine").pause(300).noise(200).pause(1_500);
    assertThat(room.decisions(TurnDecision.DropSpeculation.class)).isEmpty();
    assertThat(room.turns()).containsExactly("i think it is a sine");
  }

  @Test
  void theRecognisersOwnTurnModelDecidesUnlessTheSentenceBreaksOff() {
    room.says("i think it is a sine").modelSees(new TurnEvent.ModelSeesLikelyEnd(room.nowMs()));
    assertThat(room.decisions())
        .containsExactly(new TurnDecision.SpeculateOn("i think it is a sine"));
    room.modelSees(new TurnEvent.ModelSeesEnd(room.nowMs()));
    assertThat(room.turns()).hasSize(1);

    room.says("because i multiply by").modelSees(new TurnEvent.ModelSeesEnd(room.nowMs()));
    room.pause(1_000);
    assertThat(room.turns()).hasSize(1);
    room.says("the first one").pause(500);
    assertThat(room.turns()).as("what it saw was the end of other words").hasSize(1);
  }

  @Test
  void theModelsSecondThoughtsDropThePreparedAnswer() {
    room.says("i think it is a sine").modelSees(new TurnEvent.ModelSeesLikelyEnd(room.nowMs()));
    room.modelSees(new TurnEvent.ModelSeesMore(room.nowMs()));
    assertThat(room.decisions(TurnDecision.DropSpeculation.class)).hasSize(1);
  }

  @Test
  void twoWhoConferAreNotCutOff() {
    room.says(1, "so it is twelve.").pause(200).says(2, "are you sure?").pause(1_500);
    assertThat(room.turns()).isEmpty();
    room.says(1, "yes it is.").pause(2_000);
    assertThat(room.turns()).containsExactly("so it is twelve. are you sure? yes it is.");
  }

  @Test
  void whatAnotherSaysBetweenDoesNotEndABrokenOffSentence() {
    room.says(1, "so i multiply by").pause(100).says(2, "yeah").pause(2_000);
    assertThat(room.turns()).isEmpty();
  }
}
