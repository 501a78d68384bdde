package edu.colloquy.domain.tutor;

import edu.colloquy.domain.course.CourseKnowledge;
import edu.colloquy.domain.tutor.policy.StepCheck;
import java.time.Duration;

/**
 * What helps a tutor beside its model.
 *
 * @param steps finds wrong steps by rules
 * @param knowledge what the documents of a course say
 * @param patience for how long a reply waits for a private verdict or for passages, beyond the
 *     point at which it could begin
 * @param modelJudges whether a model is asked, in private, where rules cannot tell
 * @param headStart a model that was asked for less long than this when the reply could begin is not
 *     waited for: it would not make it within the patience. Whoever plans replies before a turn has
 *     ended gives it a head start
 */
public record TeachingAids(
    StepCheck steps,
    CourseKnowledge knowledge,
    Duration patience,
    boolean modelJudges,
    Duration headStart) {
  /** The usual patience. */
  public static final Duration PATIENCE = Duration.ofMillis(150);

  /** The usual head start. */
  public static final Duration HEAD_START = Duration.ofMillis(300);

  /** Nothing but the rules. */
  public static final TeachingAids NONE =
      new TeachingAids(StepCheck.NONE, CourseKnowledge.NOTHING, Duration.ZERO, false, HEAD_START);
}
