package edu.colloquy.domain.speech;

/** What a recogniser reports. Positions are samples since the stream's first sample, at 16 kHz. */
public sealed interface SpeechEvent {

  /** Somebody began to speak. */
  record SpeechStarted(long atSample) implements SpeechEvent {}

  /** What the words of the current segment look like so far; may still change. */
  record Interim(long startSample, long endSample, String text, double confidence)
      implements SpeechEvent {}

  /**
   * A segment that will not change any more. An empty text means that there was no speech up to its
   * end.
   *
   * @param endSample where the covered audio ends
   * @param lastWordEndSample where the last word ends; the start if there is none
   * @param confidence 0 to 1
   * @param endOfSpeech whether the speaker then paused for as long as was asked
   */
  record Final(
      long startSample,
      long endSample,
      long lastWordEndSample,
      String text,
      double confidence,
      boolean endOfSpeech)
      implements SpeechEvent {}

  /** The gap after the last word has grown so long that the speaker must have finished. */
  record UtteranceEnd(long lastWordEndSample) implements SpeechEvent {}

  /** The stream was lost before it was closed. */
  record Dropped(String reason) implements SpeechEvent {}

  /** Whether somebody is understood to say something. */
  default boolean hasWords() {
    return this instanceof Interim || this instanceof Final segment && !segment.text().isBlank();
  }
}
