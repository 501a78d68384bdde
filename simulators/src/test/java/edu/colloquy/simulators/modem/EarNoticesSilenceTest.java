package edu.colloquy.simulators.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarNoticesSilenceTest {

  @ParameterizedTest
  @CsvSource({"16000,1", "16000,0.05", "48000,1"})
  void theEndOfSpeechIsKnownToTheMillisecond(int rate, double gain) {
    short[] pcm = Air.gain(Speech.of("that is all", rate, 1).samples(), gain);
    var ear = new Ear(rate);
    ear.listen(pcm, 0, pcm.length);
    assertThat(ear.hearingVoice()).isTrue();
    ear.listen(new short[rate / 5], 0, rate / 5);
    assertThat(ear.hearingVoice()).isFalse();
    assertThat(ear.samplesSinceVoice()).isCloseTo(rate / 5L, within(rate / 1000L));
  }

  @Test
  void gapsBetweenWordsAreShort() {
    short[] pcm = Speech.of(Prose.of(2), 16_000, 1).samples();
    var ear = new Ear(16_000);
    long longest = 0;
    for (int i = 0; i + 80 <= pcm.length; i += 80) {
      ear.listen(pcm, i, 80);
      longest = Math.max(longest, ear.samplesSinceVoice());
    }
    assertThat(longest).isLessThan(16_000 / 8);
  }

  @Test
  void silenceBeforeAnyWordIsSilence() {
    var ear = new Ear(16_000);
    assertThat(ear.hearingVoice()).isFalse();
    ear.listen(new short[16_000], 0, 16_000);
    assertThat(ear.hearingVoice()).isFalse();
    assertThat(ear.samplesSinceVoice()).isGreaterThanOrEqualTo(16_000);
  }

  @Test
  void steadyNoiseBehindASpeakerIsNotSpeech() {
    short[] speech = Air.gain(Speech.of(Prose.of(2), 16_000, 1).samples(), 0.5);
    short[] padded = Air.mixed(speech, new short[speech.length + 32_000]);
    short[] pcm = Air.noisy(padded, 25, 3);
    var ear = new Ear(16_000);
    ear.listen(pcm, 0, pcm.length);
    assertThat(ear.hearingVoice()).isFalse();
  }
}
