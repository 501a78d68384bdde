package edu.colloquy.domain.turntaking;

import java.util.List;
import java.util.OptionalLong;

/**
 * Takes turns with a student: takes everything that happens in a room, with its time, and says what
 * is to be done about it. It has no clock: between events it must be given a {@link TurnEvent.Tick}
 * by the time it wants to be woken. Not thread-safe.
 */
public final class TurnTaking {
  private final Moment moment = new Moment();
  private final PendingTurn pending = new PendingTurn();
  private final Voice voice = new Voice();
  private final Patience patience;
  private final SilenceWatch silence;
  private final EndOfTurn endOfTurn;
  private final Overlap overlap;

  /** Begins with a silent room. */
  public TurnTaking(TurnTakingSettings settings) {
    patience = new Patience(settings);
    silence = new SilenceWatch(settings);
    endOfTurn = new EndOfTurn(settings, pending, voice, patience);
    overlap = new Overlap(settings, pending, voice);
  }

  /** Takes what happened, and gives what is to be done now, in this order. */
  public List<TurnDecision> on(TurnEvent event) {
    moment.begin(event.atMs());
    take(event);
    overlap.consider(moment);
    if (endsUnderTutor() && endOfTurn.ends(moment)) {
      silence.studentActive(moment.nowMs());
    }
    if (overlap.isSilent() && (pending.isEmpty() || pending.isHesitation()) && !voice.isActive()) {
      silence.silent(moment, patience.promptAfterMs());
    }
    return moment.decisions();
  }

  /** When it must be asked again, at the latest; empty if nothing but an event changes anything. */
  public OptionalLong wakeAtMs() {
    return moment.wakeAtMs();
  }

  /** Whether words wait for the end of their turn. */
  public boolean hasWords() {
    return !pending.isEmpty();
  }

  /** What is said over the tutor is no turn; what was begun before is. */
  private boolean endsUnderTutor() {
    return overlap.isSilent() || overlap.isAudible() && pending.beganBeforeTutor();
  }

  private void take(TurnEvent event) {
    switch (event) {
      case TurnEvent.VoiceStarted started -> {
        if (!pending.isEmpty()) {
          patience.paused(started.sinceMs() - Math.max(pending.wordsEndMs(), voice.lastMs()));
        }
        voice.started(started.sinceMs());
      }
      case TurnEvent.VoiceEnded ended -> voice.ended(ended.lastMs());
      case TurnEvent.Words words -> {
        pending.words(words);
        endOfTurn.wordsChanged(moment);
        if (!words.text().isBlank()) {
          silence.studentActive(moment.nowMs());
        }
      }
      case TurnEvent.ModelSeesLikelyEnd likely -> endOfTurn.modelSees(true, false);
      case TurnEvent.ModelSeesMore more -> {
        endOfTurn.modelSees(false, false);
        endOfTurn.drop(moment);
      }
      case TurnEvent.ModelSeesEnd end -> endOfTurn.modelSees(true, true);
      case TurnEvent.Typed typed -> typed();
      case TurnEvent.TutorPrepares prepares -> overlap.tutorPrepares();
      case TurnEvent.TutorBegan began -> overlap.tutorBegan();
      case TurnEvent.TutorEnded ended -> {
        overlap.tutorEnded(moment, ended.said().stripTrailing().endsWith("?"));
        patience.tutorSaid(ended.said());
        silence.tutorEnded(moment.nowMs());
      }
      case TurnEvent.Tick tick -> {}
    }
  }

  private void typed() {
    endOfTurn.drop(moment);
    overlap.yieldFloor(moment);
    if (!pending.isEmpty()) {
      moment.decide(new TurnDecision.SetAside(pending.text(), TurnDecision.Reason.TYPED_OVER));
      pending.clear();
    }
    silence.studentActive(moment.nowMs());
  }
}
