package edu.colloquy.domain.speech;

import java.util.OptionalInt;

/**
 * A word that a recogniser heard, and where. Positions are samples since the stream's first, at 16
 * kHz.
 *
 * @param text the word as it is to be read, with its punctuation if there is any
 * @param confidence 0 to 1
 * @param speaker which of the voices in the stream, counted from 0; empty unless voices are told
 *     apart
 */
public record HeardWord(
    String text, long startSample, long endSample, double confidence, OptionalInt speaker) {

  /** A word of whoever speaks. */
  public HeardWord(String text, long startSample, long endSample, double confidence) {
    this(text, startSample, endSample, confidence, OptionalInt.empty());
  }

  HeardWord shiftedBy(long samples) {
    return new HeardWord(text, startSample + samples, endSample + samples, confidence, speaker);
  }
}
