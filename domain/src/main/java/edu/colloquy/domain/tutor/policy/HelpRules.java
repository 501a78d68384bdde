package edu.colloquy.domain.tutor.policy;

/** Rules for a student who wants help. */
final class HelpRules {
  private HelpRules() {}

  /** A question is given back first; one that comes again is answered, but for the result. */
  static void question(Draft draft) {
    if (draft.progress.withoutProgress == 0) {
      draft.progress.withoutProgress++;
      draft.move(
          Move.FOCUS,
          "Take the question seriously and point to where in the problem or the lecture its answer lies; ask for the student's best guess.");
    } else {
      draft.progress.withoutProgress++;
      draft
          .move(
              Move.TELL,
              "Answer the question in one sentence as the lecture does, if it is about an idea; never with a result of this problem.")
          .move(Move.PROBE, "Then ask the student to use that on the problem.");
    }
  }

  static void answerWanted(Draft draft) {
    draft.progress.stalled();
    if (!draft.progress.state().hasTriedHonestly()) {
      draft.move(
          Move.MANAGE, "Say kindly that the result comes after a try of their own, however rough.");
      if (draft.progress.withoutProgress > 1) {
        draft.hint();
      } else {
        draft.move(Move.PROBE, "Ask what they would do first.");
      }
      return;
    }
    draft.move(Move.ENCOURAGE, "Name what of their own attempt can be built on.").hint();
  }

  static void hintWanted(Draft draft) {
    draft.progress.stalled();
    draft.hint();
  }

  /** Who is stuck for the first time is asked what is clear; after that help grows. */
  static void notKnown(Draft draft) {
    boolean first = draft.progress.withoutProgress == 0;
    draft.progress.stalled();
    draft.move(Move.ENCOURAGE, "Not to know yet is fine; say so in a few words.");
    if (first && draft.progress.hint == HintLevel.NONE) {
      draft.hint().note("Then ask which part of that is clear to them.");
    } else {
      draft.hint();
    }
  }
}
