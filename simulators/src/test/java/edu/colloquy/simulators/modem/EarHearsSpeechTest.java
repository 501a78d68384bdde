package edu.colloquy.simulators.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarHearsSpeechTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I",
        "3x20=60",
        "é",
        "well, isn't it?",
        "数学 は 楽しい 🙂",
        "no no no no",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung is one word",
        "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé"
      })
  void wordsComeBackExactly(String text) {
    for (double speed : new double[] {1, 4, 8}) {
      assertThat(hear(text, 16_000, speed)).isEqualTo(Prose.words(text));
    }
  }

  @ParameterizedTest
  @CsvSource({"8000,1", "16000,1", "24000,2.5", "48000,4", "16000,8", "24000,8"})
  void everyRateAndSpeedIsUnderstood(int rate, double speed) {
    assertThat(hear(Prose.of(4), rate, speed)).isEqualTo(Prose.words(Prose.of(4)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 4, 8})
  void wordsKeepThePaceOfSpeech(double speed) {
    String text = Prose.of(4);
    Duration duration = Speech.of(text, 16_000, speed).duration();
    double wordsPerMinute = Prose.words(text).size() * 60_000.0 / duration.toMillis();
    assertThat(wordsPerMinute / speed).isCloseTo(165, within(8.0));
  }

  @Test
  void longerWordsTakeLonger() {
    assertThat(Speech.of("multiplication", 16_000, 1).duration())
        .isGreaterThan(Speech.of("add", 16_000, 1).duration().multipliedBy(2));
  }

  @Test
  void wordTimesAreThoseOfTheSpeech() {
    for (double speed : new double[] {1, 4, 8}) {
      var speech = Speech.of(Prose.of(1), 24_000, speed);
      var heard = Air.hear(24_000, Air.later(speech.samples(), 24_000), 480);
      for (int i = 0; i < heard.size(); i++) {
        SpokenWord spoken = speech.words().get(i);
        assertThat(heard.get(i).startSeconds())
            .isCloseTo(1 + spoken.startSample() / 24_000.0, within(0.002));
        assertThat(heard.get(i).endSeconds())
            .isCloseTo(1 + spoken.endSample() / 24_000.0, within(0.002));
      }
    }
  }

  @Test
  void aWordIsHeardWhenItHasBeenSpokenAndNotBefore() {
    var speech = Speech.of("wait for it", 16_000, 1);
    var ear = new Ear(16_000);
    int end = (int) speech.words().getFirst().endSample();
    assertThat(ear.listen(speech.samples(), 0, end - 160)).isEmpty();
    assertThat(ear.listen(speech.samples(), end - 160, 320))
        .extracting(HeardWord::text)
        .containsExactly("wait");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 160, 100_000})
  void chunksOfAnySizeWillDo(int chunk) {
    var speech = Speech.of("any size of chunk", 16_000, 1);
    assertThat(Air.texts(Air.hear(16_000, speech.samples(), chunk)))
        .containsExactly("any", "size", "of", "chunk");
  }

  @Test
  void theSameWordSaidTwiceIsTwoWords() {
    short[] yes = Speech.of("yes", 16_000, 1).samples();
    short[] twice = Air.mixed(yes, Air.later(yes, yes.length + 160));
    assertThat(Air.texts(Air.hear(16_000, twice, 320))).isEqualTo(List.of("yes", "yes"));
  }

  @Test
  void nothingToSayIsSilence() {
    assertThat(Speech.of("  ", 16_000, 1).samples()).isEmpty();
    assertThat(Speech.of("", 16_000, 1).words()).isEmpty();
  }

  @Test
  void ratesThatCannotCarrySpeechAreRefused() {
    assertThatThrownBy(() -> Speech.of("a", 4_000, 1)).hasMessageContaining("8000");
    assertThatThrownBy(() -> Speech.of("a", 11_025, 1)).hasMessageContaining("multiple of 200");
    assertThatThrownBy(() -> Speech.of("a", 16_000, 0)).hasMessageContaining("speed");
    assertThatThrownBy(() -> new Ear(4_000)).hasMessageContaining("8000");
  }

  private static List<String> hear(String text, int rate, double speed) {
    return Air.texts(Air.hear(rate, Speech.of(text, rate, speed).samples(), rate / 50));
  }
}
