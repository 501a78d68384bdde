package edu.colloquy.simulators.modem;

import java.time.Duration;
import java.util.List;

/**
 * A text spoken: 16-bit mono PCM at the pace of speech, to be understood by an {@link Ear}. It
 * sounds from its first sample to its last, apart from short gaps between words. Immutable as long
 * as nobody writes to {@link #samples}.
 */
public final class Speech {
  private final short[] samples;
  private final List<SpokenWord> words;
  private final int sampleRateHz;

  Speech(short[] samples, List<SpokenWord> words, int sampleRateHz) {
    this.samples = samples;
    this.words = List.copyOf(words);
    this.sampleRateHz = sampleRateHz;
  }

  /**
   * Speaks a text.
   *
   * @param text words separated by white space; without any, the speech is empty
   * @param sampleRateHz a multiple of 200 Hz from 8000 to 192000
   * @param speed 1 for about 165 words a minute, 4 for four times as fast; up to 8 can be heard
   *     word for word at its exact length
   */
  public static Speech of(String text, int sampleRateHz, double speed) {
    return new Recital(Voice.at(sampleRateHz), speed).of(text, sampleRateHz);
  }

  /** The PCM itself, not a copy. */
  public short[] samples() {
    return samples;
  }

  /** The words in order, with where each lies in the samples. */
  public List<SpokenWord> words() {
    return words;
  }

  /** How long the speech lasts. */
  public Duration duration() {
    return Duration.ofNanos(samples.length * 1_000_000_000L / sampleRateHz);
  }
}
