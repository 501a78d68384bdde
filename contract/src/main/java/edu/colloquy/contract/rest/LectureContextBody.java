package edu.colloquy.contract.rest;

import edu.colloquy.contract.Require;
import java.util.List;

/**
 * What the class is about just now: GET and POST /api/lecture-context.
 *
 * @param topic the subject, at most 200 characters
 * @param keyPoints what students should take away
 * @param notes free text, at most 100,000 characters
 */
public record LectureContextBody(String topic, List<String> keyPoints, String notes) {
  public LectureContextBody {
    Require.text("topic", topic, 200);
    if (keyPoints != null) {
      keyPoints.forEach(point -> Require.text("key_points", point));
    }
    keyPoints = keyPoints == null ? List.of() : List.copyOf(keyPoints);
    notes = notes == null ? "" : notes;
    Require.check(notes.length() <= 100_000, "notes", "must have at most 100000 characters");
  }
}
