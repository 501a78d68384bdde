package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Sums a tutorial up, as JSON. */
record SummaryReply() implements Reply {
  private static final int MOST_CHARS = 700;

  @Override
  public String to(ChatRequest request) {
    Dialogue dialogue = Dialogue.of(request);
    Assessment assessment = Assessment.of(dialogue, Lesson.in(request));
    List<String> asked = dialogue.tutorLines();
    String summary =
        "The student began: \"%s\" Found so far: %s Slips: %s Still open: %s"
            .formatted(
                dialogue.studentLines().stream().findFirst().orElse(""),
                some(assessment.strengths()),
                some(assessment.difficulties()),
                asked.isEmpty() ? "nothing." : asked.getLast());
    return JsonNodeFactory.instance
        .objectNode()
        .put("summary", summary.substring(0, Math.min(summary.length(), MOST_CHARS)))
        .toString();
  }

  private static String some(List<String> sentences) {
    return sentences.isEmpty()
        ? "nothing yet."
        : String.join(" ", sentences.stream().limit(3).toList());
  }
}
