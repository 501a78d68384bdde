package edu.colloquy.simulators.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What student and tutor said to each other, oldest first.
 *
 * @param lines who said what
 */
record Dialogue(List<Line> lines) {
  private static final Pattern SPOKEN_BY =
      Pattern.compile("(?m)^\\W*([A-Za-z ]{2,24}):\\s+(\\S.*)$");
  private static final Pattern TUTOR =
      Pattern.compile("(?i)tutor|teacher|professor|assistant|clone|avatar");
  private static final Pattern STUDENT = Pattern.compile("(?i)student|learner|pupil|user");

  /** What sets off a student's words from the rest of a prompt. */
  private static final Pattern STUDENT_TAG = Pattern.compile("</?student>");

  /** One line. */
  record Line(boolean student, String text) {}

  /**
   * Reads a prompt: each message is a line; but a user's message that holds a transcript ({@code
   * student: ...}, {@code tutor: ...}) is the dialogue itself.
   */
  static Dialogue of(ChatRequest request) {
    List<Line> lines = new ArrayList<>();
    for (ChatMessage message : request.messages()) {
      switch (message.role()) {
        case USER -> lines.addAll(transcriptOrLine(message.text()));
        case ASSISTANT -> lines.add(new Line(false, message.text()));
        case SYSTEM, TOOL -> {}
      }
    }
    return new Dialogue(List.copyOf(lines));
  }

  List<String> studentLines() {
    return lines.stream().filter(Line::student).map(Line::text).toList();
  }

  List<String> tutorLines() {
    return lines.stream().filter(line -> !line.student()).map(Line::text).toList();
  }

  /** What the student said last; empty if nothing. */
  String lastStudentLine() {
    List<String> lines = studentLines();
    return lines.isEmpty() ? "" : lines.getLast();
  }

  private static List<Line> transcriptOrLine(String message) {
    String text = STUDENT_TAG.matcher(message).replaceAll("");
    List<Line> transcript = new ArrayList<>();
    Matcher spoken = SPOKEN_BY.matcher(text);
    while (spoken.find()) {
      String speaker = spoken.group(1);
      if (TUTOR.matcher(speaker).find()) {
        transcript.add(new Line(false, spoken.group(2)));
      } else if (STUDENT.matcher(speaker).find()) {
        transcript.add(new Line(true, spoken.group(2)));
      }
    }
    return transcript.isEmpty() ? List.of(new Line(true, text)) : transcript;
  }
}
