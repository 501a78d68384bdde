package edu.colloquy.simulators.modem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** How words that share a passage share its time: speaker and listener reckon alike. */
final class Shares {
  private Shares() {}

  /** Where each word ends, as a fraction of the whole; the last is 1. */
  static double[] ends(List<String> words) {
    double[] ends = new double[words.size()];
    double sum = 0;
    for (int i = 0; i < ends.length; i++) {
      sum += Pace.millis(words.get(i).getBytes(UTF_8).length);
      ends[i] = sum;
    }
    for (int i = 0; i < ends.length; i++) {
      ends[i] /= sum;
    }
    return ends;
  }

  /** How many words a text holds. */
  static int wordsIn(byte[] text) {
    int words = 1;
    for (byte b : text) {
      words += b == ' ' ? 1 : 0;
    }
    return words;
  }
}
