package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.conversation.TurnDetector.HeardTurn;
import edu.colloquy.domain.speech.SpeechEvent;
import org.junit.jupiter.api.Test;

class TurnDetectorTest {
  private final TurnDetector detector = new TurnDetector();

  @Test
  void aPauseAfterWordsEndsATurn() {
    assertThat(detector.on(segment(0, "i would", false))).isEmpty();
    assertThat(detector.wordsSoFar()).isEqualTo("i would");
    HeardTurn turn = detector.on(segment(100, "begin here", true)).orElseThrow();

    assertThat(turn.text()).isEqualTo("i would begin here");
    assertThat(turn.wordsEnd()).isEqualTo(190);
    assertThat(turn.audioEnd()).isEqualTo(200);
    assertThat(detector.hasWords()).isFalse();
  }

  @Test
  void soDoesALongGapThatIsToldAfterwardsButOnlyOnce() {
    detector.on(segment(0, "i would", false));
    assertThat(detector.on(new SpeechEvent.UtteranceEnd(90))).isPresent();
    assertThat(detector.on(new SpeechEvent.UtteranceEnd(90))).isEmpty();
  }

  @Test
  void soDoesSilenceWithAPauseAfterWords() {
    detector.on(segment(0, "i would", false));
    assertThat(detector.on(segment(100, "", true)).orElseThrow().text()).isEqualTo("i would");
  }

  @Test
  void aPauseWithoutWordsEndsNothing() {
    assertThat(detector.on(segment(0, "", true))).isEmpty();
    assertThat(detector.on(new SpeechEvent.UtteranceEnd(0))).isEmpty();
  }

  @Test
  void whatMayStillChangeEndsNothing() {
    detector.on(segment(0, "i would", false));
    assertThat(detector.on(new SpeechEvent.SpeechStarted(100))).isEmpty();
    assertThat(detector.on(new SpeechEvent.Interim(100, 150, "begin", 0.5))).isEmpty();
    assertThat(detector.hasWords()).isTrue();
  }

  @Test
  void aLineThatIsGivenUpEndsTheTurn() {
    detector.on(segment(0, "i would", false));
    assertThat(detector.on(new SpeechEvent.Dropped("1011")).orElseThrow().text())
        .isEqualTo("i would");
  }

  @Test
  void aTurnThatWasTakenBackComesBeforeWhatFollows() {
    HeardTurn turn = detector.on(segment(0, "well", true)).orElseThrow();
    detector.takeBack(turn);
    assertThat(detector.on(segment(100, "i would", true)).orElseThrow().text())
        .isEqualTo("well i would");
    assertThat(detector.end()).isEmpty();
  }

  private static SpeechEvent.Final segment(long start, String text, boolean pause) {
    return new SpeechEvent.Final(start, start + 100, start + 90, text, 0.9, pause);
  }
}
