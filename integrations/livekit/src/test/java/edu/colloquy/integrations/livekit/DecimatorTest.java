package edu.colloquy.integrations.livekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimatorTest {
  @ParameterizedTest
  @ValueSource(ints = {48_000, 24_000, 16_000, 12_000, 8_000})
  void speechPassesUnchanged(int rate) {
    double[] levels = levels(rate, 1_000);
    assertThat(levels[1]).isCloseTo(levels[0], within(levels[0] * 0.02));
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 8_000})
  void whatTheRateCannotCarryIsSilenced(int rate) {
    double[] levels = levels(rate, rate * 0.7);
    assertThat(levels[1]).isLessThan(levels[0] * 0.01);
  }

  @Test
  void aRateThatDoesNotDivideIsRefusedWithThoseThatDo() {
    assertThatThrownBy(() -> Wish.everything(44_100)).hasMessageContaining("48000, 24000, 16000");
  }

  /** The level before and after, of a second of a tone in pieces of 10 ms. */
  private static double[] levels(int rate, double hertz) {
    Decimator decimator = new Decimator(rate);
    double in = 0;
    double out = 0;
    for (int piece = 0; piece < 100; piece++) {
      short[] samples = new short[480];
      for (int i = 0; i < samples.length; i++) {
        double t = (piece * 480 + i) / 48_000.0;
        samples[i] = (short) (10_000 * Math.sin(2 * Math.PI * hertz * t));
      }
      if (piece >= 10) { // the filter has to fill first
        in += rms(samples);
        out += rms(decimator.decimate(samples));
      } else {
        decimator.decimate(samples);
      }
    }
    return new double[] {in, out};
  }

  private static double rms(short[] samples) {
    int[] all = new int[samples.length];
    Arrays.setAll(all, i -> samples[i]);
    return Math.sqrt(Arrays.stream(all).mapToDouble(x -> (double) x * x).average().orElse(0));
  }
}
