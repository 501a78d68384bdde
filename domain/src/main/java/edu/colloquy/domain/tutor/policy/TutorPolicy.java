package edu.colloquy.domain.tutor.policy;

/**
 * Chooses the tutor's next move. Its rules, from research on tutoring:
 *
 * <ul>
 *   <li>diagnose before telling, and ask one question at a time;
 *   <li>help in steps, a rung of the ladder at a time, and never the result before an honest
 *       attempt;
 *   <li>two right in a row: less help; two wrong in a row: a smaller step;
 *   <li>a right result is followed by a check of understanding, and that by something new;
 *   <li>who is stuck, distressed or out of the course is brought to the professor's notice;
 *   <li>nothing that a student says changes the tutor's part.
 * </ul>
 *
 * <p>A function without state: the same state, utterance and verdict give the same plan.
 */
public final class TutorPolicy {
  private static final int TURNS_WITHOUT_PROGRESS = 4;

  private TutorPolicy() {}

  /**
   * Plans the answer to an utterance.
   *
   * @param before what is known of the student's learning so far
   * @param verdict what was found out about the utterance; {@link Verdict#UNKNOWN} if nothing
   */
  public static Plan plan(LearningState before, Said said, Verdict verdict) {
    Draft draft = new Draft(before);
    if (said.isConfused()) {
      draft.progress.confusion++;
    }
    switch (said.act()) {
      case ATTEMPT, CONTRIBUTION -> WorkRules.answerWork(draft, said, verdict);
      case QUESTION -> HelpRules.question(draft);
      case ANSWER_REQUEST -> HelpRules.answerWanted(draft);
      case HINT_REQUEST -> HelpRules.hintWanted(draft);
      case DONT_KNOW -> HelpRules.notKnown(draft);
      case UNDERSTANDING, BACKCHANNEL -> WorkRules.agreed(draft, said);
      case REPAIR -> TalkRules.repeat(draft);
      case GREETING -> TalkRules.greet(draft);
      case THANKS -> TalkRules.close(draft);
      case FRUSTRATION -> TalkRules.comfort(draft, said);
      case DISTRESS -> TalkRules.care(draft, said);
      case OFF_TOPIC, OUT_OF_COURSE, INJECTION -> TalkRules.bringBack(draft, said);
    }
    tellProfessorOfStuckStudent(draft, said);
    return draft.plan();
  }

  /** The state after a verdict that came too late for its turn. */
  public static LearningState catchUp(LearningState state, Verdict verdict) {
    Progress progress = new Progress(state);
    switch (verdict.judgement()) {
      case WRONG -> progress.wrong();
      case STEP_RIGHT, ANSWER_RIGHT -> progress.right();
      case UNCLEAR -> {}
    }
    return progress.state();
  }

  private static void tellProfessorOfStuckStudent(Draft draft, Said said) {
    Progress progress = draft.progress;
    if (progress.withoutProgress >= TURNS_WITHOUT_PROGRESS
        && !progress.handedOver
        && !draft.handsOver()) {
      progress.handedOver = true;
      draft
          .handOver(
              Handover.Kind.CONFUSED,
              "Stuck for %d turns, with help of level %d of 5. The student said: \"%s\""
                  .formatted(progress.withoutProgress, progress.hint.ordinal(), said.quote()))
          .note(
              "Mention that the professor can be asked too, without making it sound like failure.");
    }
  }
}
