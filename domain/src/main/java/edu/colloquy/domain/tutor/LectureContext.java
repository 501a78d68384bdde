package edu.colloquy.domain.tutor;

import java.time.Instant;
import java.util.List;

/**
 * What the class is about just now.
 *
 * @param problems what students work on
 */
public record LectureContext(
    String topic, List<String> keyPoints, String notes, Instant at, List<Problem> problems) {
  public LectureContext {
    // Those that were stored before there were problems.
    problems = problems == null ? List.of() : List.copyOf(problems);
  }

  /** Topic, key points and notes in one text. */
  public String inWords() {
    return String.join("\n", topic, String.join("\n", keyPoints), notes).strip();
  }

  /** One without problems. */
  public LectureContext(String topic, List<String> keyPoints, String notes, Instant at) {
    this(topic, keyPoints, notes, at, List.of());
  }
}
