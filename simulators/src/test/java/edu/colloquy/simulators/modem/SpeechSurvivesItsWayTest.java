package edu.colloquy.simulators.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechSurvivesItsWayTest {
  private static final String TEXT = Prose.of(4);
  private static final List<String> WORDS = Prose.words(TEXT);

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 1.5, 2})
  void quietAndClippedSpeechIsUnderstood(double gain) {
    for (double speed : new double[] {1, 4, 8}) {
      assertThat(hear(Air.gain(speak(16_000, speed), gain))).isEqualTo(WORDS);
    }
  }

  @ParameterizedTest
  @CsvSource({"16000,24000", "16000,48000", "16000,44100", "24000,48000"})
  void speechThatWasResampledThereAndBackIsUnderstood(int from, int over) {
    for (double speed : new double[] {1, 4, 8}) {
      short[] there = Air.resample(speak(from, speed), from, over);
      assertThat(Air.texts(Air.hear(over, there, over / 50))).isEqualTo(WORDS);
      short[] back = Air.resample(there, over, from);
      assertThat(Air.texts(Air.hear(from, back, from / 50))).isEqualTo(WORDS);
    }
  }

  @Test
  void speechMayBeginAtAnySample() {
    for (int offset = 0; offset < 80; offset += 3) {
      short[] late = Air.later(Speech.of("any offset will do", 16_000, 8).samples(), offset);
      assertThat(hear(late)).containsExactly("any", "offset", "will", "do");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void threePercentOfFramesLostCostsHardlyAWord(boolean cut) {
    String text = Prose.of(40);
    short[] pcm = Speech.of(text, 16_000, 1).samples();
    for (int seed = 0; seed < 3; seed++) {
      List<String> heard = hear(Air.lossy(pcm, 320, 0.03, cut, seed));
      assertThat(heard).hasSizeGreaterThan(Prose.words(text).size() * 995 / 1000);
      assertIsPartOf(heard, Prose.words(text));
    }
  }

  @ParameterizedTest
  @CsvSource({"2,0.98", "4,0.93", "8,0.8"})
  void fastSpeechLosesWordsToLostFramesButNeverGetsOneWrong(double speed, double atLeast) {
    String text = Prose.of(40);
    List<String> words = Prose.words(text);
    short[] pcm = Speech.of(text, 16_000, speed).samples();
    for (boolean cut : new boolean[] {true, false}) {
      List<String> heard = hear(Air.lossy(pcm, 320, 0.03, cut, 11));
      assertThat(heard.size()).isGreaterThan((int) (words.size() * atLeast));
      assertIsPartOf(heard, words);
    }
  }

  @Test
  void noiseFifteenDecibelsBelowIsNoHindrance() {
    for (double speed : new double[] {1, 4, 8}) {
      assertThat(hear(Air.noisy(speak(16_000, speed), 15, 1))).isEqualTo(WORDS);
    }
  }

  @Test
  void twoWhoSpeakAtOnceAreNotMisheard() {
    short[] one = speak(16_000, 1);
    short[] other = Air.later(Speech.of(Prose.of(4), 16_000, 1.3).samples(), 1234);
    assertThat(Prose.words(TEXT)).containsAll(hear(Air.mixed(one, other)));
  }

  @Test
  void noiseAloneIsNotAWord() {
    short[] noise = Air.gain(Air.noisy(speak(16_000, 1), -40, 2), 0.2);
    assertThat(hear(noise)).isEmpty();
  }

  @Test
  void confidenceTellsHowCleanTheWayWas() {
    short[] clean = speak(16_000, 1);
    double best = confidence(clean);
    assertThat(best).isBetween(0.97, 1.0);
    assertThat(confidence(Air.noisy(clean, 5, 1))).isBetween(0.5, best - 0.02);
    assertThat(confidence(Air.lossy(clean, 320, 0.03, false, 1))).isBetween(0.5, best - 0.01);
  }

  private static double confidence(short[] pcm) {
    return Air.hear(16_000, pcm, 320).stream()
        .mapToDouble(HeardWord::confidence)
        .average()
        .orElseThrow();
  }

  /** What was heard is what was said, less some words. */
  private static void assertIsPartOf(List<String> heard, List<String> said) {
    var rest = new ArrayList<>(said);
    for (String word : heard) {
      int at = rest.indexOf(word);
      assertThat(at).as("%s was said", word).isNotNegative();
      rest.subList(0, at + 1).clear();
    }
  }

  private static short[] speak(int rate, double speed) {
    return Speech.of(TEXT, rate, speed).samples();
  }

  private static List<String> hear(short[] pcm) {
    return Air.texts(Air.hear(16_000, pcm, 320));
  }
}
