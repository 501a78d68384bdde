package edu.colloquy.domain.conversation;

import edu.colloquy.domain.conversation.TurnDetector.HeardTurn;
import edu.colloquy.domain.conversation.TurnStopwatch.Mark;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.tutor.Speaker;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The ears' side of a conversation: shows what is heard, decides whether it interrupts the tutor,
 * and when it is a turn to be answered. Used by the conversation's thread alone.
 */
final class Listening {
  private static final int WORDS_THAT_INTERRUPT = 2;

  private final Ears ears;
  private final Minutes minutes;
  private final TurnRecord record;
  private final Speaking speaking;
  private final InstantSource clock;

  /** Whose single word came while the tutor spoke; it is answered once the tutor has finished. */
  private Optional<Ear> untilSpoken = Optional.empty();

  Listening(Ears ears, Minutes minutes, TurnRecord record, Speaking speaking, InstantSource clock) {
    this.ears = ears;
    this.minutes = minutes;
    this.record = record;
    this.speaking = speaking;
    this.clock = clock;
  }

  /** Takes what a recogniser reports. */
  void heard(Ear ear, SpeechEvent event) {
    switch (event) {
      case SpeechEvent.Interim interim -> interim(ear, interim);
      case SpeechEvent.Final segment when segment.text().isBlank() ->
          ears.silentUntil(ear, segment, record);
      case SpeechEvent.Final segment -> interruptIfSpeaking(segment.text());
      case SpeechEvent.Dropped(String reason) -> {
        record.alert("The student cannot be heard: " + reason);
        ears.forget(ear);
      }
      case SpeechEvent.SpeechStarted started -> {}
      case SpeechEvent.UtteranceEnd end -> {}
      case SpeechEvent.TurnStarted started -> interruptIfSpeaking(started.text());
      case SpeechEvent.EagerEndOfTurn probably -> {}
      case SpeechEvent.TurnResumed resumed -> {}
      case SpeechEvent.EndOfTurn end -> {}
    }
    ear.detector().on(event).ifPresent(turn -> turnEnded(ear, turn));
  }

  /** The tutor has finished: answers the single word that came meanwhile. */
  void tutorFinished() {
    Optional<Ear> waiting = untilSpoken;
    untilSpoken = Optional.empty();
    waiting.ifPresent(
        ear -> ear.detector().end().ifPresent(turn -> answer(ear, turn, new TurnStopwatch(clock))));
  }

  /** Stores the words whose turn has not ended; nobody will answer them. */
  void finish() {
    ears.all().forEach(ear -> ear.detector().end().ifPresent(heard -> storeUnanswered(ear, heard)));
  }

  private void storeUnanswered(Ear ear, HeardTurn heard) {
    Turn turn = minutes.leftUnanswered(minutes.openHeard(heard, ear));
    minutes.saveHeard(turn, heard, ear, () -> {});
  }

  private void interim(Ear ear, SpeechEvent.Interim interim) {
    speaking.prepare();
    interruptIfSpeaking(interim.text());
    String before = ear.detector().wordsSoFar();
    record.interim(
        Speaker.STUDENT,
        "t" + minutes.dialogue().nextNumber(),
        before.isEmpty() ? interim.text() : before + " " + interim.text(),
        interim.confidence(),
        clock.instant());
  }

  private void interruptIfSpeaking(String words) {
    if (speaking.isAudible() && interrupts(words)) {
      speaking.cutShort();
    }
  }

  private static boolean interrupts(String words) {
    return words.split(" ").length >= WORDS_THAT_INTERRUPT;
  }

  private void turnEnded(Ear ear, HeardTurn heard) {
    if (speaking.isAudible() && !interrupts(heard.text())) {
      ear.detector().takeBack(heard);
      untilSpoken = Optional.of(ear);
      return;
    }
    TurnStopwatch stopwatch = new TurnStopwatch(clock);
    stopwatch.mark(Mark.WORDS_HEARD, ear.arrivalOf(heard.wordsEnd()));
    stopwatch.mark(Mark.TURN_ENDED);
    answer(ear, heard, stopwatch);
  }

  /**
   * @param stopwatch knows when the words were heard, unless they waited for the tutor to finish:
   *     that time is nobody's
   */
  private void answer(Ear ear, HeardTurn heard, TurnStopwatch stopwatch) {
    speaking.cutShort();
    Turn turn = minutes.openHeard(heard, ear);
    minutes.saveHeard(turn, heard, ear, () -> ears.stored(ear, turn.audioEnd()));
    speaking.answer(turn, false, stopwatch);
  }
}
