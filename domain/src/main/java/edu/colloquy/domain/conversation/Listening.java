package edu.colloquy.domain.conversation;

import edu.colloquy.domain.conversation.HeardWords.HeardTurn;
import edu.colloquy.domain.conversation.TurnStopwatch.Mark;
import edu.colloquy.domain.speech.HeardWord;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.turntaking.TurnDecision;
import edu.colloquy.domain.turntaking.TurnEvent;
import edu.colloquy.domain.tutor.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ears' side of a conversation: shows what is heard, has turn-taking decide what it means, and
 * does what is decided. Used by the conversation's thread alone.
 */
final class Listening {
  private static final String PROMPT =
      "Take all the time you need. If it helps, tell me what you are looking at just now.";
  private static final String SILENT =
      "The student has said nothing for a while, nor answered when spoken to.";
  private static final int NOBODY = 0;

  private final Ears ears;
  private final Minutes minutes;
  private final TurnRecord record;
  private final Speaking speaking;
  private final Turns turns;
  private final InstantSource clock;
  private Optional<Ear> wordsFrom = Optional.empty();
  private Instant wordsFinal = Instant.EPOCH;

  Listening(
      Ears ears,
      Minutes minutes,
      TurnRecord record,
      Speaking speaking,
      Turns turns,
      InstantSource clock) {
    this.ears = ears;
    this.minutes = minutes;
    this.record = record;
    this.speaking = speaking;
    this.turns = turns;
    this.clock = clock;
  }

  /** Takes what a recogniser reports. */
  void heard(Ear ear, SpeechEvent event) {
    switch (event) {
      case SpeechEvent.Interim interim -> interim(ear, interim);
      case SpeechEvent.Final segment when segment.text().isBlank() -> {
        ears.silentUntil(ear, segment, record);
        words(NOBODY, "", turns.nowMs(), true);
      }
      case SpeechEvent.Final segment -> {
        ear.words().add(segment);
        wordsFrom = Optional.of(ear);
        wordsFinal = clock.instant();
        words(
            speaker(segment.words()),
            segment.text(),
            endMs(ear, segment.lastWordEndSample()),
            true);
      }
      case SpeechEvent.Dropped(String reason) -> {
        record.alert("The student cannot be heard: " + reason);
        ears.forget(ear);
        words(NOBODY, "", turns.nowMs(), false);
      }
      case SpeechEvent.SpeechStarted started -> {}
      case SpeechEvent.UtteranceEnd end -> {}
      case SpeechEvent.TurnStarted started ->
          words(speaker(started.words()), started.text(), turns.nowMs(), false);
      case SpeechEvent.EagerEndOfTurn likely -> {
        words(speaker(likely.words()), likely.text(), turns.nowMs(), false);
        turns.now(TurnEvent.ModelSeesLikelyEnd::new);
      }
      case SpeechEvent.TurnResumed resumed -> {
        words(speaker(resumed.words()), resumed.text(), turns.nowMs(), false);
        turns.now(TurnEvent.ModelSeesMore::new);
      }
      case SpeechEvent.EndOfTurn end -> turns.now(TurnEvent.ModelSeesEnd::new);
    }
  }

  /** The student is about to be answered on typed words: what was said meanwhile is stored. */
  void typed() {
    turns.now(TurnEvent.Typed::new);
  }

  /** Does what was decided about turns. */
  void decided(TurnDecision decision) {
    switch (decision) {
      case TurnDecision.SpeculateOn(String text) -> speaking.draft(text);
      case TurnDecision.DropSpeculation drop -> speaking.dropDraft();
      case TurnDecision.EndTurn end -> turnEnded();
      case TurnDecision.Hold hold -> speaking.hold();
      case TurnDecision.ResumeSpeech resume -> speaking.goOn();
      case TurnDecision.Interrupt interrupt -> speaking.cutShort();
      case TurnDecision.Withdraw withdraw -> speaking.cutShort();
      case TurnDecision.SetAside words -> finish();
      case TurnDecision.Prompt prompt -> speaking.sayUnasked(PROMPT);
      case TurnDecision.AlertSilence alert -> record.silence(SILENT);
    }
  }

  /** Stores the words whose turn has not ended; nobody will answer them. */
  void finish() {
    withWords().forEach(this::storeUnanswered);
  }

  private void storeUnanswered(Ear ear) {
    HeardTurn heard = ear.words().take().orElseThrow();
    Turn turn = minutes.leftUnanswered(minutes.openHeard(heard, ear));
    minutes.saveHeard(turn, heard, ear, () -> ears.stored(ear, turn.audioEnd()));
  }

  private void interim(Ear ear, SpeechEvent.Interim interim) {
    speaking.prepare();
    String before = ear.words().text();
    record.interim(
        Speaker.STUDENT,
        "t" + minutes.dialogue().nextNumber(),
        before.isEmpty() ? interim.text() : before + " " + interim.text(),
        interim.confidence(),
        clock.instant());
    words(speaker(interim.words()), interim.text(), turns.nowMs(), false);
  }

  private void words(int speaker, String text, long endMs, boolean settled) {
    turns.now(at -> new TurnEvent.Words(at, speaker, text, endMs, settled));
  }

  /** Whose voice it is, where voices are told apart; of several the one that spoke last. */
  private static int speaker(List<HeardWord> words) {
    return words.isEmpty() ? NOBODY : words.getLast().speaker().orElse(NOBODY);
  }

  /** When the audio before a position of the recogniser's stream came, in turn-taking's time. */
  private long endMs(Ear ear, long sample) {
    Duration ago = Duration.between(ear.arrivalOf(sample), clock.instant());
    return turns.nowMs() - Math.max(0, ago.toMillis());
  }

  /** The ear that gave the last words is answered; what others hold was said before. */
  private void turnEnded() {
    Optional<Ear> answered = wordsFrom.filter(ear -> !ear.words().isEmpty());
    withWords().stream()
        .filter(ear -> answered.filter(ear::equals).isEmpty())
        .forEach(this::storeUnanswered);
    answered.ifPresent(this::answer);
  }

  private void answer(Ear ear) {
    HeardTurn heard = ear.words().take().orElseThrow();
    TurnStopwatch stopwatch = new TurnStopwatch(clock);
    stopwatch.mark(Mark.WORDS_HEARD, ear.arrivalOf(heard.wordsEnd()));
    stopwatch.mark(Mark.WORDS_FINAL, wordsFinal);
    stopwatch.mark(Mark.TURN_ENDED);
    speaking.cutShort();
    Turn turn = minutes.openHeard(heard, ear);
    minutes.saveHeard(turn, heard, ear, () -> ears.stored(ear, turn.audioEnd()));
    speaking.answer(turn, false, stopwatch);
  }

  /** The ears that hold words; one that was lost meanwhile may be the last that had some. */
  private List<Ear> withWords() {
    List<Ear> all = new ArrayList<>(ears.all());
    wordsFrom.filter(ear -> !all.contains(ear)).ifPresent(all::add);
    return all.stream().filter(ear -> !ear.words().isEmpty()).toList();
  }
}
