package edu.colloquy.domain.speech;

import java.util.List;

/**
 * What a recogniser reports. Positions are samples since the stream's first sample, at 16 kHz.
 *
 * <p>Every word is told by exactly one {@link Final}, whatever the recogniser. One that detects
 * turns by itself (Deepgram's Flux) also tells {@link TurnStarted}, {@link EagerEndOfTurn}, {@link
 * TurnResumed} and {@link EndOfTurn}, whose words are those of the whole turn so far, repeated; it
 * tells neither {@link SpeechStarted} nor {@link UtteranceEnd}.
 */
public sealed interface SpeechEvent {

  /** Somebody began to speak. */
  record SpeechStarted(long atSample) implements SpeechEvent {}

  /**
   * What the words that are not final look like so far; may still change.
   *
   * @param confidence 0 to 1
   * @param words the words of the text with their places; empty if the recogniser does not tell
   */
  record Interim(
      long startSample, long endSample, String text, double confidence, List<HeardWord> words)
      implements SpeechEvent {
    public Interim {
      words = List.copyOf(words);
    }

    /** A text whose words have no places. */
    public Interim(long startSample, long endSample, String text, double confidence) {
      this(startSample, endSample, text, confidence, List.of());
    }
  }

  /**
   * A segment that will not change any more. An empty text means that there was no speech up to its
   * end.
   *
   * @param endSample where the covered audio ends
   * @param lastWordEndSample where the last word ends; the start if there is none
   * @param confidence 0 to 1
   * @param endOfSpeech whether the speaker then paused for as long as was asked
   * @param words the words of the text with their places; empty if the recogniser does not tell
   */
  record Final(
      long startSample,
      long endSample,
      long lastWordEndSample,
      String text,
      double confidence,
      boolean endOfSpeech,
      List<HeardWord> words)
      implements SpeechEvent {
    public Final {
      words = List.copyOf(words);
    }

    /** A text whose words have no places. */
    public Final(
        long startSample,
        long endSample,
        long lastWordEndSample,
        String text,
        double confidence,
        boolean endOfSpeech) {
      this(startSample, endSample, lastWordEndSample, text, confidence, endOfSpeech, List.of());
    }
  }

  /** The gap after the last word has grown so long that the speaker must have finished. */
  record UtteranceEnd(long lastWordEndSample) implements SpeechEvent {}

  /**
   * Somebody began a turn: there is a word, so it was not a noise (Flux: StartOfTurn).
   *
   * @param startSample where the turn begins
   * @param endSample where the audio ends by which this was decided
   * @param text the first words; never empty
   * @param words the words of the text with their places; empty if the recogniser does not tell
   * @param confidence that the turn is over already, 0 to 1; low
   */
  record TurnStarted(
      long startSample, long endSample, String text, List<HeardWord> words, double confidence)
      implements SpeechEvent {
    public TurnStarted {
      words = List.copyOf(words);
    }
  }

  /**
   * The turn is probably over: time to think of an answer, not yet to give it. Either {@link
   * TurnResumed} or {@link EndOfTurn} follows (Flux: EagerEndOfTurn).
   *
   * @param startSample where the turn begins
   * @param endSample where the audio ends by which this was decided
   * @param text the whole turn so far
   * @param words the words of the text with their places; empty if the recogniser does not tell
   * @param confidence that the turn is over, 0 to 1
   */
  record EagerEndOfTurn(
      long startSample, long endSample, String text, List<HeardWord> words, double confidence)
      implements SpeechEvent {
    public EagerEndOfTurn {
      words = List.copyOf(words);
    }
  }

  /**
   * The speaker goes on after an {@link EagerEndOfTurn}, which was none (Flux: TurnResumed).
   *
   * @param startSample where the turn begins
   * @param endSample where the audio ends by which this was decided
   * @param text the whole turn so far
   * @param words the words of the text with their places; empty if the recogniser does not tell
   * @param confidence that the turn is over, 0 to 1
   */
  record TurnResumed(
      long startSample, long endSample, String text, List<HeardWord> words, double confidence)
      implements SpeechEvent {
    public TurnResumed {
      words = List.copyOf(words);
    }
  }

  /**
   * The turn is over. Its words were told by a {@link Final} just before (Flux: EndOfTurn).
   *
   * @param startSample where the turn begins
   * @param endSample where the audio ends by which this was decided
   * @param text the whole turn
   * @param words the words of the text with their places; empty if the recogniser does not tell
   * @param confidence that the turn is over, 0 to 1
   */
  record EndOfTurn(
      long startSample, long endSample, String text, List<HeardWord> words, double confidence)
      implements SpeechEvent {
    public EndOfTurn {
      words = List.copyOf(words);
    }
  }

  /** The stream was lost before it was closed. */
  record Dropped(String reason) implements SpeechEvent {}

  /** Whether somebody is understood to say something. */
  default boolean hasWords() {
    return this instanceof Interim || this instanceof Final segment && !segment.text().isBlank();
  }
}
