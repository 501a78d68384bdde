package edu.colloquy.domain.turntaking;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.turntaking.VoiceDetector.Change;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VoiceIsHeardTest {
  private static final int FRAME_MS = 20;

  private final VoiceDetector detector = new VoiceDetector();
  private final Random random = new Random(1);
  private int phase;

  /** Plays frames of 20 ms; gives after how many ms the first change came, or -1. */
  private int changeAfter(int forMs, double tone, double noise) {
    for (int ms = 0; ms < forMs; ms += FRAME_MS) {
      if (detector.hear(frame(tone, noise)) != Change.NONE) {
        return ms + FRAME_MS;
      }
    }
    return -1;
  }

  private byte[] frame(double tone, double noise) {
    byte[] pcm = new byte[FRAME_MS * 32];
    for (int i = 0; i < pcm.length; i += 2) {
      double wave = tone * Math.sin(2 * Math.PI * 180 * phase++ / 16_000);
      int sample = (int) Math.round(wave + noise * random.nextGaussian());
      short clipped = (short) Math.clamp(sample, Short.MIN_VALUE, Short.MAX_VALUE);
      pcm[i] = (byte) clipped;
      pcm[i + 1] = (byte) (clipped >> 8);
    }
    return pcm;
  }

  @Test
  void withinEightyMillisecondsAndItsEndWithinTwoHundred() {
    assertThat(changeAfter(2_000, 0, 20)).as("silence").isEqualTo(-1);
    assertThat(changeAfter(1_000, 3_000, 20)).isLessThanOrEqualTo(80);
    assertThat(detector.msSinceStart()).isBetween(40, 100);
    assertThat(changeAfter(300, 3_000, 20)).as("it lasts").isEqualTo(-1);
    assertThat(changeAfter(1_000, 0, 20)).isBetween(140, 200);
    assertThat(detector.msSinceVoice()).isBetween(140, 200);
  }

  @Test
  void overTheNoiseOfARoom() {
    changeAfter(5_000, 0, 400);
    changeAfter(5_000, 0, 400);
    assertThat(changeAfter(3_000, 0, 400)).as("a steady hiss is no voice").isEqualTo(-1);
    assertThat(changeAfter(1_000, 6_000, 400)).isLessThanOrEqualTo(100);
  }

  @Test
  void notInAClick() {
    changeAfter(1_000, 0, 20);
    assertThat(changeAfter(40, 20_000, 0)).isEqualTo(-1);
    assertThat(changeAfter(1_000, 0, 20)).isEqualTo(-1);
  }

  @Test
  void evenIfItClips() {
    changeAfter(1_000, 0, 20);
    assertThat(changeAfter(1_000, 90_000, 0)).isLessThanOrEqualTo(80);
  }

  @Test
  void notForEverInAHumThatBegins() {
    changeAfter(1_000, 0, 20);
    assertThat(changeAfter(1_000, 2_000, 0)).isPositive();
    assertThat(changeAfter(6_000, 2_000, 0)).as("by then it is the room's").isPositive();
    assertThat(changeAfter(6_000, 2_000, 0)).isEqualTo(-1);
  }
}
