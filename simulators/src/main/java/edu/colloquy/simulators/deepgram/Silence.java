package edu.colloquy.simulators.deepgram;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Watches for the gap after the last final word (Deepgram: utterance_end_ms). */
final class Silence {
  private final OptionalInt gapMs;
  private double lastWordEnd;
  private boolean awaited;

  Silence(OptionalInt gapMs) {
    this.gapMs = gapMs;
  }

  /** A final word ended, in seconds of the stream: the gap begins anew. */
  void after(double wordEnd) {
    lastWordEnd = wordEnd;
    awaited = gapMs.isPresent();
  }

  /** The announcement, once, when the gap is wide enough. */
  Optional<Answer> reached(double now) {
    if (!awaited || (now - lastWordEnd) * 1000 < gapMs.getAsInt()) {
      return Optional.empty();
    }
    awaited = false;
    return Optional.of(
        new Answer.UtteranceEnd(
            "UtteranceEnd", List.of(0, 1), Math.round(lastWordEnd * 1000) / 1000.0));
  }
}
