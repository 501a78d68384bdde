package edu.colloquy.domain.conversation;

import edu.colloquy.domain.speech.SpeechEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides when a student has finished: when the recogniser says that a pause followed, and there
 * are words before it. Not thread-safe.
 */
final class TurnDetector {

  /**
   * What a student said in one go.
   *
   * @param segments the final segments, in order
   */
  record HeardTurn(List<SpeechEvent.Final> segments) {
    String text() {
      return segments.stream().map(SpeechEvent.Final::text).collect(Collectors.joining(" "));
    }

    /** The position after the last word. */
    long wordsEnd() {
      return segments.getLast().lastWordEndSample();
    }

    /** The position up to which everything was heard. */
    long audioEnd() {
      return segments.getLast().endSample();
    }
  }

  private final List<SpeechEvent.Final> segments = new ArrayList<>();

  /** Takes what the recogniser reports and gives the turn that ended by it, if one did. */
  Optional<HeardTurn> on(SpeechEvent event) {
    return switch (event) {
      case SpeechEvent.Final segment -> {
        if (!segment.text().isBlank()) {
          segments.add(segment);
        }
        yield segment.endOfSpeech() ? end() : Optional.empty();
      }
      case SpeechEvent.UtteranceEnd end -> end();
      case SpeechEvent.EndOfTurn end -> end();
      case SpeechEvent.TurnStarted started -> Optional.empty();
      case SpeechEvent.EagerEndOfTurn probably -> Optional.empty();
      case SpeechEvent.TurnResumed resumed -> Optional.empty();
      case SpeechEvent.SpeechStarted started -> Optional.empty();
      case SpeechEvent.Interim interim -> Optional.empty();
      case SpeechEvent.Dropped dropped -> end();
    };
  }

  /** Takes a turn back: its words wait for the next end, before whatever follows. */
  void takeBack(HeardTurn turn) {
    segments.addAll(0, turn.segments());
  }

  /** Whether words wait for the end of their turn. */
  boolean hasWords() {
    return !segments.isEmpty();
  }

  /** The words of the turn so far. */
  String wordsSoFar() {
    return segments.stream().map(SpeechEvent.Final::text).collect(Collectors.joining(" "));
  }

  /** Ends the turn, if there are words. */
  Optional<HeardTurn> end() {
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    HeardTurn turn = new HeardTurn(List.copyOf(segments));
    segments.clear();
    return Optional.of(turn);
  }
}
