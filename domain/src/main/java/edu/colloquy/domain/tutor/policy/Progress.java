package edu.colloquy.domain.tutor.policy;

/** A learning state that is being changed. Not thread-safe. */
final class Progress {
  String problem;
  Phase phase;
  int attempts;
  HintLevel hint;
  int rightStreak;
  int wrongStreak;
  int withoutProgress;
  int confusion;
  int asides;
  String lastQuestion;
  boolean handedOver;

  Progress(LearningState state) {
    problem = state.problem();
    phase = state.phase();
    attempts = state.attempts();
    hint = state.hint();
    rightStreak = state.rightStreak();
    wrongStreak = state.wrongStreak();
    withoutProgress = state.withoutProgress();
    confusion = state.confusion();
    asides = state.asides();
    lastQuestion = state.lastQuestion();
    handedOver = state.handedOver();
  }

  /** Something was right. After two in a row there is less help. */
  void right() {
    rightStreak++;
    wrongStreak = 0;
    withoutProgress = 0;
    confusion = Math.max(0, confusion - 1);
    if (rightStreak >= 2) {
      hint = hint.below();
    }
  }

  /** Something was wrong. */
  void wrong() {
    wrongStreak++;
    rightStreak = 0;
    withoutProgress++;
    confusion++;
  }

  /** Nothing was brought forward. */
  void stalled() {
    rightStreak = 0;
    withoutProgress++;
    confusion++;
  }

  /** The most help that attempts so far allow. */
  HintLevel limit() {
    return switch (attempts) {
      case 0 -> HintLevel.SIMILAR_EXAMPLE;
      case 1 -> HintLevel.THIS_STEP;
      default -> HintLevel.FULL_SOLUTION;
    };
  }

  /** One rung up, as far as attempts allow. */
  HintLevel moreHelp() {
    hint = hint.nextUpTo(limit());
    return hint;
  }

  LearningState state() {
    return new LearningState(
        problem,
        phase,
        attempts,
        hint,
        rightStreak,
        wrongStreak,
        withoutProgress,
        confusion,
        asides,
        lastQuestion,
        handedOver);
  }
}
