package edu.colloquy.domain.turntaking;

/** Notices when a student has said nothing for long, and nobody else speaks. */
final class SilenceWatch {
  private enum Stage {
    /** Nothing was ever said to the student. */
    IDLE,
    WATCHING,
    PROMPTED,
    ALERTED
  }

  private final TurnTakingSettings settings;
  private Stage stage = Stage.IDLE;
  private long silentSinceMs;

  SilenceWatch(TurnTakingSettings settings) {
    this.settings = settings;
  }

  /** The student said or typed something. */
  void studentActive(long atMs) {
    stage = Stage.WATCHING;
    silentSinceMs = atMs;
  }

  /** The tutor fell silent. */
  void tutorEnded(long atMs) {
    stage = stage == Stage.IDLE ? Stage.WATCHING : stage;
    silentSinceMs = atMs;
  }

  /** The room is silent just now. */
  void silent(Moment moment, int promptAfterMs) {
    switch (stage) {
      case WATCHING -> {
        if (moment.isDue(silentSinceMs + promptAfterMs)) {
          stage = Stage.PROMPTED;
          silentSinceMs = moment.nowMs();
          moment.decide(new TurnDecision.Prompt());
          moment.isDue(silentSinceMs + settings.alertAfterMs());
        }
      }
      case PROMPTED -> {
        if (moment.isDue(silentSinceMs + settings.alertAfterMs())) {
          stage = Stage.ALERTED;
          moment.decide(new TurnDecision.AlertSilence());
        }
      }
      case IDLE, ALERTED -> {}
    }
  }
}
