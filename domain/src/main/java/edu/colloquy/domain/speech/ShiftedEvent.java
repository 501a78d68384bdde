package edu.colloquy.domain.speech;

import java.util.List;

/** What a stream that began later reports, in the positions of the one that it goes on for. */
final class ShiftedEvent {

  private ShiftedEvent() {}

  /** The event with every position moved by so many samples. */
  static SpeechEvent by(long by, SpeechEvent event) {
    if (by == 0) {
      return event;
    }
    return switch (event) {
      case SpeechEvent.SpeechStarted(long at) -> new SpeechEvent.SpeechStarted(at + by);
      case SpeechEvent.Interim(
              long start,
              long end,
              String text,
              double confidence,
              List<HeardWord> words) ->
          new SpeechEvent.Interim(start + by, end + by, text, confidence, words(by, words));
      case SpeechEvent.Final(
              long start,
              long end,
              long lastWordEnd,
              String text,
              double confidence,
              boolean pause,
              List<HeardWord> words) ->
          new SpeechEvent.Final(
              start + by, end + by, lastWordEnd + by, text, confidence, pause, words(by, words));
      case SpeechEvent.UtteranceEnd(long lastWordEnd) ->
          new SpeechEvent.UtteranceEnd(lastWordEnd + by);
      case SpeechEvent.TurnStarted turn ->
          new SpeechEvent.TurnStarted(
              turn.startSample() + by,
              turn.endSample() + by,
              turn.text(),
              words(by, turn.words()),
              turn.confidence());
      case SpeechEvent.EagerEndOfTurn turn ->
          new SpeechEvent.EagerEndOfTurn(
              turn.startSample() + by,
              turn.endSample() + by,
              turn.text(),
              words(by, turn.words()),
              turn.confidence());
      case SpeechEvent.TurnResumed turn ->
          new SpeechEvent.TurnResumed(
              turn.startSample() + by,
              turn.endSample() + by,
              turn.text(),
              words(by, turn.words()),
              turn.confidence());
      case SpeechEvent.EndOfTurn turn ->
          new SpeechEvent.EndOfTurn(
              turn.startSample() + by,
              turn.endSample() + by,
              turn.text(),
              words(by, turn.words()),
              turn.confidence());
      case SpeechEvent.Dropped dropped -> dropped;
    };
  }

  private static List<HeardWord> words(long by, List<HeardWord> words) {
    return words.stream().map(word -> word.shiftedBy(by)).toList();
  }
}
