package edu.colloquy.domain.speech;

import java.time.Duration;
import java.util.List;

/**
 * What was said in a recording.
 *
 * @param text all of it; empty when nobody spoke
 * @param confidence 0 to 1
 * @param duration of the recording
 * @param words every word with its place, in samples at 16 kHz, whatever the recording's rate
 * @param utterances what was said between two pauses, in order
 */
public record RecordedTranscript(
    String text,
    double confidence,
    Duration duration,
    List<HeardWord> words,
    List<Utterance> utterances) {
  public RecordedTranscript {
    words = List.copyOf(words);
    utterances = List.copyOf(utterances);
  }

  /**
   * What somebody said between two pauses.
   *
   * @param words of the text
   */
  public record Utterance(Duration start, Duration end, String text, List<HeardWord> words) {
    public Utterance {
      words = List.copyOf(words);
    }
  }
}
