package edu.colloquy.domain.conversation;

import edu.colloquy.domain.speech.SpeechEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The final words that an ear heard and that are not yet part of a turn. Not thread-safe. */
final class HeardWords {

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

  void add(SpeechEvent.Final segment) {
    segments.add(segment);
  }

  boolean isEmpty() {
    return segments.isEmpty();
  }

  String text() {
    return segments.stream().map(SpeechEvent.Final::text).collect(Collectors.joining(" "));
  }

  /** Takes the words out, to make a turn of them; empty if there are none. */
  Optional<HeardTurn> take() {
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    HeardTurn turn = new HeardTurn(List.copyOf(segments));
    segments.clear();
    return Optional.of(turn);
  }
}
