package edu.colloquy.contract.rest;

import edu.colloquy.contract.Require;
import java.util.List;

/**
 * What the class is about just now: GET and POST /api/lecture-context.
 *
 * @param topic the subject, at most 200 characters
 * @param keyPoints what students should take away
 * @param notes free text, at most 100,000 characters
 * @param problems what students work on, at most 50, with worked solutions; together at most
 *     100,000 characters. Only who may set them reads them back
 */
public record LectureContextBody(
    String topic, List<String> keyPoints, String notes, List<Problem> problems) {

  /**
   * A problem.
   *
   * @param problem its text, at most 4,000 characters
   * @param solution worked out, with the result in its last sentence, at most 8,000 characters
   */
  public record Problem(String problem, String solution) {
    public Problem {
      Require.text("problem", problem, 4_000);
      Require.text("solution", solution, 8_000);
    }
  }

  /** One without problems. */
  public LectureContextBody(String topic, List<String> keyPoints, String notes) {
    this(topic, keyPoints, notes, List.of());
  }

  public LectureContextBody {
    Require.text("topic", topic, 200);
    if (keyPoints != null) {
      keyPoints.forEach(point -> Require.text("key_points", point));
    }
    keyPoints = keyPoints == null ? List.of() : List.copyOf(keyPoints);
    notes = notes == null ? "" : notes;
    Require.check(notes.length() <= 100_000, "notes", "must have at most 100000 characters");
    problems = problems == null ? List.of() : List.copyOf(problems);
    Require.check(problems.size() <= 50, "problems", "must have at most 50 entries");
    Require.check(
        problems.stream().mapToInt(it -> it.problem().length() + it.solution().length()).sum()
            <= 100_000,
        "problems",
        "must have at most 100000 characters together");
  }
}
