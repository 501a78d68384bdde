package edu.colloquy.simulators.students;

import java.time.Duration;

/**
 * How patient a student is.
 *
 * @param thinkAtLeast the shortest silence of the tutor after which the student speaks
 * @param thinkAtMost the longest
 * @param greetingPatience how long somebody may be in the room without a word before the student
 *     speaks first
 * @param answerPatience how long after a line the answer may take to begin
 * @param maxRepeats how often a line without an answer is said again
 */
public record StudentTimings(
    Duration thinkAtLeast,
    Duration thinkAtMost,
    Duration greetingPatience,
    Duration answerPatience,
    int maxRepeats) {

  /**
   * A student of ordinary patience.
   *
   * @param speed by how much thinking is faster than in life; waiting for others is not
   */
  public static StudentTimings atSpeed(double speed) {
    return new StudentTimings(
        Duration.ofMillis(Math.round(500 / speed)),
        Duration.ofMillis(Math.round(1500 / speed)),
        Duration.ofSeconds(8),
        Duration.ofSeconds(12),
        3);
  }
}
