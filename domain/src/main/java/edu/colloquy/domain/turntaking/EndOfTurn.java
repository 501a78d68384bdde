package edu.colloquy.domain.turntaking;

import java.util.List;
import java.util.Optional;

/** Decides when the words that are pending are a turn, and when to prepare an answer to them. */
final class EndOfTurn {
  private static final int MOST_SPECULATIONS = 3;
  private static final int LATE_SPECULATION_MS = 700;
  private static final int WITHOUT_MODEL_MS = 2_000;

  private final TurnTakingSettings settings;
  private final PendingTurn pending;
  private final Voice voice;
  private final Patience patience;
  private Optional<List<String>> speculation = Optional.empty();
  private List<String> words = List.of();
  private int speculations;
  private boolean modelled;
  private boolean modelSeesLikelyEnd;
  private boolean modelSeesEnd;

  EndOfTurn(TurnTakingSettings settings, PendingTurn pending, Voice voice, Patience patience) {
    this.settings = settings;
    this.pending = pending;
    this.voice = voice;
    this.patience = patience;
  }

  /** The recogniser's own turn model says something, and so there is one. */
  void modelSees(boolean likelyEnd, boolean end) {
    modelled = true;
    modelSeesLikelyEnd = likelyEnd;
    modelSeesEnd = end;
  }

  /** Words came: an answer to other words is not wanted any more. */
  void wordsChanged(Moment moment) {
    List<String> now = BackChannel.words(pending.tokens());
    if (now.equals(words)) {
      return;
    }
    words = now;
    modelSeesLikelyEnd = false;
    modelSeesEnd = false;
    if (speculation.isPresent() && !speculation.get().equals(now)) {
      drop(moment);
    }
  }

  /** Whatever is being prepared is not wanted. */
  void drop(Moment moment) {
    if (speculation.isPresent()) {
      speculation = Optional.empty();
      moment.decide(new TurnDecision.DropSpeculation());
    }
  }

  /** Whether the turn ends now; decides what is to be prepared before. */
  boolean ends(Moment moment) {
    if (pending.isEmpty() || pending.isHesitation() || stillSpeaking(moment)) {
      return false;
    }
    Completeness completeness = pending.completeness();
    long speechEnd = speechEndMs(moment);
    long end = speechEnd + delayMs(completeness);
    if (moment.isDue(speculateAt(completeness, speechEnd, end))) {
      speculate(moment);
    }
    if (!pending.isSettled() || !moment.isDue(end)) {
      return false;
    }
    moment.decide(new TurnDecision.EndTurn(pending.text(), speechEnd, completeness));
    patience.turnEnded(completeness);
    pending.clear();
    words = List.of();
    speculation = Optional.empty();
    speculations = 0;
    modelSeesLikelyEnd = false;
    modelSeesEnd = false;
    return true;
  }

  private int delayMs(Completeness completeness) {
    int delay = patience.delayMs(completeness, pending.hasSeveralSpeakers());
    if (!modelled || !completeness.atLeast(Completeness.OPEN)) {
      return delay;
    }
    return modelSeesEnd ? 0 : Math.max(delay, WITHOUT_MODEL_MS);
  }

  private long speculateAt(Completeness completeness, long speechEnd, long end) {
    if (modelSeesLikelyEnd && completeness.atLeast(Completeness.OPEN)) {
      return speechEnd;
    }
    return completeness.atLeast(Completeness.OPEN)
        ? speechEnd + settings.speculateAfterMs()
        : end - LATE_SPECULATION_MS;
  }

  private void speculate(Moment moment) {
    if (speculation.isEmpty() && speculations < MOST_SPECULATIONS) {
      speculations++;
      speculation = Optional.of(BackChannel.words(pending.tokens()));
      moment.decide(new TurnDecision.SpeculateOn(pending.text()));
    }
  }

  /** A voice counts as speech while its words may still come; after that it is noise. */
  private boolean stillSpeaking(Moment moment) {
    if (voice.isActive()) {
      long words = Math.max(voice.sinceMs(), pending.wordsEndMs());
      return !moment.isDue(words + settings.wordlessMs());
    }
    boolean wordsMissing = voice.sinceMs() > pending.wordsEndMs();
    return wordsMissing && !moment.isDue(voice.lastMs() + settings.wordsLagMs());
  }

  private long speechEndMs(Moment moment) {
    // Where words may still change, the recogniser tells little of where they end.
    if (!pending.isSettled()
        && !voice.isActive()
        && voice.lastMs() > pending.wordsEndMs() - settings.wordsLagMs()) {
      return voice.lastMs();
    }
    boolean noise = voice.isActive() || voice.sinceMs() > pending.wordsEndMs();
    long end = noise ? pending.wordsEndMs() : Math.max(pending.wordsEndMs(), voice.lastMs());
    return Math.min(end, moment.nowMs());
  }
}
