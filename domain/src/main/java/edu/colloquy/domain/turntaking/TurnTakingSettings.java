package edu.colloquy.domain.turntaking;

/**
 * The waiting times of a room, in ms.
 *
 * @param holdAfterMs a voice over the tutor's silences it after so long, before any word is known
 * @param followingMs so long after a sign of following nothing more may come for it to be one
 * @param wordsLagMs so long a recogniser may take to give the words of a voice
 * @param wordlessMs a voice without a word for so long is noise
 * @param speculateAfterMs so long after the last sound an answer is prepared
 * @param promptAfterMs a silence after which the student is spoken to
 * @param workingMs the same where the student was given something to work out
 * @param timeAskedMs the same where the student asked for time
 * @param alertAfterMs so long after that the professor is told
 */
public record TurnTakingSettings(
    int holdAfterMs,
    int followingMs,
    int wordsLagMs,
    int wordlessMs,
    int speculateAfterMs,
    int promptAfterMs,
    int workingMs,
    int timeAskedMs,
    int alertAfterMs) {

  /** What a tutorial of one student needs. */
  public static final TurnTakingSettings DEFAULTS =
      new TurnTakingSettings(100, 500, 700, 2_500, 150, 15_000, 40_000, 60_000, 45_000);
}
