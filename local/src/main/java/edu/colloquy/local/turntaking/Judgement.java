package edu.colloquy.local.turntaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * What was decided in one script, and whether it was right.
 *
 * @param right whether every turn ended rightly, nothing else ended, and exactly the interruptions
 *     interrupted
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Judgement(
    String id,
    boolean right,
    List<End> turnEnds,
    List<Long> missedTurnEndsMs,
    List<Interruption> interruptions,
    List<Long> missedInterruptionsMs,
    List<Speculation> speculations,
    List<Resume> resumes,
    List<SetAside> setAside) {

  /** What became of an end. */
  enum Verdict {
    RIGHT,
    /** Decided while the turn was still going. */
    CUT_OFF,
    /** The right end of a turn that had been cut off before. */
    AFTER_CUT_OFF,
    /** The right end, but too late. */
    LATE,
    /** There was no turn, or it had ended already. */
    EXTRA
  }

  /**
   * A turn's end.
   *
   * @param atMs when it was decided
   * @param lastWordEndMs when the last word ended that was taken for the turn's last
   * @param trueEndMs the end that was meant; null if none was
   * @param delayMs from the true end to the decision
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record End(
      long atMs, long lastWordEndMs, Long trueEndMs, Long delayMs, String text, Verdict verdict) {}

  /**
   * The avatar was interrupted.
   *
   * @param atMs when it fell silent
   * @param confirmedMs when the words were there that it fell silent for
   * @param delayMs from the student's first sound; null if nobody wanted to interrupt
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Interruption(long atMs, long confirmedMs, Long delayMs, boolean right) {}

  /**
   * An answer was prepared.
   *
   * @param droppedMs when it was dropped; null if it was used
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Speculation(long atMs, String text, Long droppedMs) {}

  /** The avatar fell silent for a voice that did not interrupt, and went on. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Resume(long heldMs, long resumedMs) {}

  /** Words that wanted no answer. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record SetAside(long atMs, String text) {}
}
