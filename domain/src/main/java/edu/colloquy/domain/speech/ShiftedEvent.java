package edu.colloquy.domain.speech;

/** What a stream that began later reports, in the positions of the one that it goes on for. */
final class ShiftedEvent {

  private ShiftedEvent() {}

  /** The event with every position moved by so many samples. */
  static SpeechEvent by(long samples, SpeechEvent event) {
    return switch (event) {
      case SpeechEvent.SpeechStarted(long at) -> new SpeechEvent.SpeechStarted(at + samples);
      case SpeechEvent.Interim(long start, long end, String text, double confidence) ->
          new SpeechEvent.Interim(start + samples, end + samples, text, confidence);
      case SpeechEvent.Final(
              long start,
              long end,
              long lastWordEnd,
              String text,
              double conf,
              boolean pause) ->
          new SpeechEvent.Final(
              start + samples, end + samples, lastWordEnd + samples, text, conf, pause);
      case SpeechEvent.UtteranceEnd(long lastWordEnd) ->
          new SpeechEvent.UtteranceEnd(lastWordEnd + samples);
      case SpeechEvent.Dropped dropped -> dropped;
    };
  }
}
