package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.modem.HeardWord;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells who of several spoke a word, by loudness alone: simulated voices are alike otherwise, so
 * who is to be another must be 3 dB louder or softer. Not thread-safe.
 */
final class Speakers {
  private static final double SAME_VOICE = Math.pow(10, 3.0 / 20);

  private final List<Double> levels = new ArrayList<>();
  private final Map<HeardWord, Integer> spoken = new IdentityHashMap<>();
  private double sum;
  private long voiced;

  /** Takes the audio of the word that is being spoken. */
  void hear(short[] pcm, int length) {
    for (int i = 0; i < length; i++) {
      sum += Math.abs(pcm[i]);
    }
    voiced += length;
  }

  /** The audio so far was that of these words. */
  void said(List<HeardWord> words) {
    if (words.isEmpty() || voiced == 0) {
      return;
    }
    int speaker = of(sum / voiced);
    words.forEach(word -> spoken.put(word, speaker));
    sum = 0;
    voiced = 0;
  }

  /** Who spoke a word, counted from 0. */
  int of(HeardWord word) {
    return spoken.getOrDefault(word, 0);
  }

  /** These words are told and need not be known any more. */
  void forget(List<HeardWord> words) {
    words.forEach(spoken::remove);
  }

  private int of(double level) {
    for (int i = 0; i < levels.size(); i++) {
      double ratio = level / levels.get(i);
      if (ratio < SAME_VOICE && ratio > 1 / SAME_VOICE) {
        return i;
      }
    }
    levels.add(level);
    return levels.size() - 1;
  }
}
