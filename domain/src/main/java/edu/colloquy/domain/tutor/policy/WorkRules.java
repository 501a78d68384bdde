package edu.colloquy.domain.tutor.policy;

/** Rules for what a student says about the matter. */
final class WorkRules {
  private static final String PRAISE_THE_WAY =
      "Say what was good about the way, with the reason; praise no talent.";

  private WorkRules() {}

  static void answerWork(Draft draft, Said said, Verdict verdict) {
    switch (draft.progress.phase) {
      case WORKING -> working(draft, said, verdict);
      case CHECKING -> checked(draft, said, verdict);
      case TRANSFER -> transferred(draft, said, verdict);
      case DONE -> TalkRules.close(draft);
    }
  }

  private static void working(Draft draft, Said said, Verdict verdict) {
    boolean bareFirstResult = !said.reasoned() && draft.progress.attempts == 0;
    if (said.act() == StudentAct.ATTEMPT || verdict.isKnown()) {
      draft.progress.attempts++;
    }
    switch (verdict.judgement()) {
      case ANSWER_RIGHT -> result(draft, bareFirstResult);
      case STEP_RIGHT -> rightStep(draft, verdict);
      case WRONG -> wrongStep(draft, verdict);
      case UNCLEAR -> unclear(draft);
    }
  }

  /** A result without a way may be a guess: the way comes first. */
  private static void result(Draft draft, boolean bare) {
    if (bare) {
      draft.move(
          Move.PROBE,
          "The student named a result without a way. Neither confirm nor deny it; ask how they came to it.");
      return;
    }
    draft.progress.right();
    draft.progress.phase = Phase.CHECKING;
    draft
        .mayTellResult()
        .move(Move.CONFIRM, "The student's result is right. Confirm it. " + PRAISE_THE_WAY)
        .move(
            Move.PROBE,
            "Check the understanding: ask why it works in their own words, or how they could test it in the story.");
  }

  private static void rightStep(Draft draft, Verdict verdict) {
    draft.progress.right();
    draft.move(
        Move.CONFIRM, "This step is right: " + verdict.step() + ". Confirm it. " + PRAISE_THE_WAY);
    if (draft.progress.rightStreak >= 2) {
      draft.move(
          Move.PROBE,
          "Two right in a row: help less. Leave the rest of the way to the student, in one open question.");
    } else {
      draft.move(Move.FOCUS, "Ask what that step gives them, or what comes next. Do not say it.");
    }
  }

  private static void wrongStep(Draft draft, Verdict verdict) {
    draft.progress.wrong();
    draft.note(
        "Checked in private, for you alone: \"%s\" is not right, because %s. Never say the right value."
            .formatted(verdict.step(), verdict.reason()));
    if (draft.progress.wrongStreak == 1) {
      draft.move(
          Move.PROBE,
          "Find out how the student thinks before you explain: take up their step and ask what it stands for in the problem.");
      return;
    }
    draft.move(
        Move.CORRECT,
        "Say kindly that this step does not hold yet, and name what in their way is worth keeping.");
    draft.hint().note("Two wrong in a row: take a smaller step than before.");
  }

  private static void unclear(Draft draft) {
    boolean first = draft.progress.attempts <= 1 && draft.progress.lastQuestion.isEmpty();
    draft.move(
        first ? Move.PROBE : Move.FOCUS,
        first
            ? "Find out how the student thinks: ask for the reason of one thing they said."
            : "Take up the student's own words and ask for the one step that follows from them.");
    draft.note("Nobody has checked what was said: neither confirm nor deny it.");
  }

  private static void checked(Draft draft, Said said, Verdict verdict) {
    if (verdict.judgement() == Judgement.WRONG) {
      draft
          .mayTellResult()
          .move(Move.CORRECT, "The result stands, but the reason has a slip: " + verdict.step())
          .move(Move.PROBE, "Ask the student to look at that one place again.");
      return;
    }
    draft.progress.phase = Phase.TRANSFER;
    draft
        .mayTellResult()
        .move(Move.ENCOURAGE, PRAISE_THE_WAY)
        .move(
            Move.FOCUS,
            "Set a slightly harder item: change one thing of the problem, and ask what would change in the way.");
  }

  private static void transferred(Draft draft, Said said, Verdict verdict) {
    if (verdict.judgement() == Judgement.WRONG) {
      draft.progress.wrong();
      draft
          .mayTellResult()
          .move(Move.FOCUS, "Ask which part of the way stays as it was, and which one changes.");
      return;
    }
    draft.progress.right();
    draft.progress.phase = Phase.DONE;
    draft
        .mayTellResult()
        .move(Move.CONFIRM, "Take up how they carried the idea over. " + PRAISE_THE_WAY)
        .move(Move.META, "Ask for the one idea they want to remember, in their own words.");
  }

  /** "I see" and "okay" show nothing: the student is asked to show it. */
  static void agreed(Draft draft, Said said) {
    if (draft.progress.phase == Phase.DONE) {
      TalkRules.close(draft);
    } else if (said.act() == StudentAct.UNDERSTANDING) {
      draft.move(
          Move.PROBE,
          "The student claims to understand. Ask them to show it: say it in their own words, or do the next step.");
    } else {
      draft.move(
          Move.FOCUS, "The student only agrees. Ask them to do the next small step themselves.");
    }
  }
}
