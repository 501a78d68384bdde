package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTextTest {
  private static final int SECOND = 48_000;

  @ParameterizedTest(name = "after {0} ms: {1}")
  @CsvSource({
    "0, ''",
    "249, ''",
    "250, One …",
    "999, One two three …",
    "1000, One two three four.",
    "2000, One two three four. Five …",
    "3000, One two three four. Five six.",
    "9000, One two three four. Five six.",
  })
  void whatWasHeardEndsWhereTheAvatarFellSilent(long spokenMs, String heard) {
    SpokenText text = new SpokenText();
    text.begin("One two three four.");
    text.audio(new byte[SECOND / 2]);
    text.audio(new byte[SECOND / 2]);
    text.begin("Five six.");
    text.audio(new byte[2 * SECOND]);
    assertThat(text.heardAfter(Duration.ofMillis(spokenMs))).isEqualTo(heard);
  }

  @Test
  void aSentenceWithoutSoundWasNotHeard() {
    SpokenText text = new SpokenText();
    text.begin("One two.");
    text.audio(new byte[SECOND]);
    text.begin("Three four.");
    assertThat(text.heardAfter(Duration.ofMinutes(1))).isEqualTo("One two.");
    assertThat(text.all()).isEqualTo("One two. Three four.");
    assertThat(text.duration()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void theSoundFromAPlaceOnIsWhatWasNotHeard() {
    SpokenText text = new SpokenText();
    text.begin("One two.");
    text.audio(new byte[SECOND]);
    text.audio(new byte[SECOND]);
    assertThat(text.audioFrom(Duration.ofMillis(1_500)))
        .singleElement()
        .satisfies(piece -> assertThat(piece).hasSize(SECOND / 2));
    assertThat(text.audioFrom(Duration.ZERO)).hasSize(2);
    assertThat(text.audioFrom(Duration.ofSeconds(2))).isEmpty();
  }

  @Test
  void ofWhatAnAvatarVoicesItselfTheSentencesThatWereNotHeardAreKnown() {
    SpokenText text = new SpokenText();
    text.begin("One two.");
    text.reckoned(Duration.ofSeconds(2));
    text.begin("Three four.");
    text.reckoned(Duration.ofSeconds(2));
    text.begin("Not given yet.");
    Duration amidTheSecond = Duration.ofMillis(2_500);
    assertThat(text.sentencesFrom(amidTheSecond)).containsExactly("Three four.");
    assertThat(text.sentenceAt(amidTheSecond)).isEqualTo(Duration.ofSeconds(2));
    assertThat(text.sentencesFrom(Duration.ofSeconds(4))).isEmpty();
    assertThat(text.heardAfter(Duration.ofMillis(3_000))).isEqualTo("One two. Three …");
    assertThat(text.audioFrom(Duration.ZERO)).isEmpty();
  }

  @Test
  void nothingWasHeardOfNothing() {
    assertThat(new SpokenText().heardAfter(Duration.ofSeconds(1))).isEmpty();
    assertThat(new SpokenText().duration()).isZero();
  }
}
