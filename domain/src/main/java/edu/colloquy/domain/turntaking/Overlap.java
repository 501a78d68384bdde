package edu.colloquy.domain.turntaking;

import java.util.List;

/** Decides what a voice or words over the tutor's speech mean. */
final class Overlap {
  /** Whether the tutor can be heard. */
  enum Tutor {
    SILENT,
    PREPARING,
    AUDIBLE,
    /** Cut off by a voice that may turn out to be nothing. */
    HELD
  }

  /** A sign of following this shortly before a tutor's end is an answer to what it asked. */
  private static final int ANSWER_BEFORE_END_MS = 600;

  private final TurnTakingSettings settings;
  private final PendingTurn pending;
  private final Voice voice;
  private Tutor tutor = Tutor.SILENT;

  /**
   * Whether a voice alone silences the tutor. A student whose voice turned out to be a sign of
   * following, or noise, is not cut off for again until one truly interrupts.
   */
  private boolean voiceTrusted = true;

  Overlap(TurnTakingSettings settings, PendingTurn pending, Voice voice) {
    this.settings = settings;
    this.pending = pending;
    this.voice = voice;
  }

  void tutorPrepares() {
    tutor = tutor == Tutor.SILENT ? Tutor.PREPARING : tutor;
  }

  /** The first sound is out; it may also be the first after it was held. */
  void tutorBegan() {
    if (tutor == Tutor.SILENT) {
      pending.tutorBegan();
    }
    // What was said while it was prepared, and did not withdraw it, is a sign of following.
    tutor = tutor == Tutor.HELD ? Tutor.HELD : Tutor.AUDIBLE;
  }

  void tutorEnded(Moment moment, boolean asked) {
    boolean wasAudible = isAudible();
    tutor = Tutor.SILENT;
    if (wasAudible && followed() && !answers(moment.nowMs(), asked)) {
      setAside(moment);
    }
    pending.tutorEnded();
  }

  boolean isAudible() {
    return tutor == Tutor.AUDIBLE || tutor == Tutor.HELD;
  }

  boolean isSilent() {
    return tutor == Tutor.SILENT;
  }

  /** The student is to be listened to, whatever the tutor was about to say or saying. */
  void yieldFloor(Moment moment) {
    switch (tutor) {
      case AUDIBLE, HELD -> {
        moment.decide(new TurnDecision.Interrupt());
        voiceTrusted = true;
      }
      case PREPARING -> moment.decide(new TurnDecision.Withdraw());
      case SILENT -> {}
    }
    tutor = Tutor.SILENT;
    pending.tutorEnded();
  }

  /** Looks at what is heard while the tutor speaks, or is about to. */
  void consider(Moment moment) {
    switch (tutor) {
      case SILENT -> {}
      case PREPARING -> {
        if (!pending.isEmpty() && !BackChannel.is(pending.tokens())) {
          yieldFloor(moment);
        }
      }
      case AUDIBLE -> {
        if (wantsFloor()) {
          yieldFloor(moment);
        } else if (isOver(moment) && followed()) {
          setAside(moment);
        } else if (voiceTrusted
            && voice.isActive()
            && moment.isDue(voice.sinceMs() + settings.holdAfterMs())) {
          tutor = Tutor.HELD;
          moment.decide(new TurnDecision.Hold());
          considerHeld(moment);
        }
      }
      case HELD -> considerHeld(moment);
    }
  }

  private void considerHeld(Moment moment) {
    if (wantsFloor()) {
      yieldFloor(moment);
    } else if (followed() ? isOver(moment) : isNoise(moment)) {
      if (followed()) {
        setAside(moment);
      }
      voiceTrusted = false;
      tutor = Tutor.AUDIBLE;
      moment.decide(new TurnDecision.ResumeSpeech());
    }
  }

  private boolean wantsFloor() {
    List<Token> words = pending.overTutor();
    return !words.isEmpty()
        && !(pending.isSettled() ? BackChannel.is(words) : BackChannel.mayBe(words));
  }

  /** Whether all that was said over the tutor is a sign of following. */
  private boolean followed() {
    return !pending.beganBeforeTutor() && !pending.isEmpty();
  }

  private boolean isOver(Moment moment) {
    return !voice.isActive()
        && pending.isSettled()
        && !pending.isEmpty()
        && moment.isDue(Math.max(pending.wordsEndMs(), voice.lastMs()) + settings.followingMs());
  }

  private boolean isNoise(Moment moment) {
    return voice.isActive()
        ? moment.isDue(voice.sinceMs() + settings.wordlessMs())
        : moment.isDue(voice.lastMs() + settings.wordsLagMs());
  }

  private boolean answers(long nowMs, boolean asked) {
    return voice.isActive()
        || pending.wordsEndMs() >= nowMs
        || asked && pending.wordsEndMs() >= nowMs - ANSWER_BEFORE_END_MS;
  }

  private void setAside(Moment moment) {
    moment.decide(new TurnDecision.SetAside(pending.text(), TurnDecision.Reason.BACK_CHANNEL));
    pending.clear();
  }
}
