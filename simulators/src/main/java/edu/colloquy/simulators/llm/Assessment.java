package edu.colloquy.simulators.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a dialogue went, counted from what the student said.
 *
 * @param understanding 0 to 1
 * @param strengths what went well, whole sentences
 * @param difficulties where it did not, whole sentences
 * @param quotes the student's words that show it
 */
record Assessment(
    double understanding, List<String> strengths, List<String> difficulties, List<String> quotes) {
  private static final int MAX_QUOTE = 160;

  static Assessment of(Dialogue dialogue, Lesson lesson) {
    List<StudentLine> lines =
        dialogue.studentLines().stream()
            .map(line -> StudentLine.read(line, lesson.material()))
            .toList();
    List<String> strengths = new ArrayList<>();
    List<String> difficulties = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    double score = 0.5;
    for (StudentLine line : lines) {
      score += judge(line, strengths, difficulties, quotes);
    }
    return new Assessment(
        Math.clamp(score, 0.05, 0.95),
        distinct(strengths),
        distinct(difficulties),
        quotes.isEmpty() ? lines.stream().map(Assessment::quote).limit(1).toList() : quotes);
  }

  /** One paragraph. */
  String summary() {
    String level =
        understanding >= 0.65 ? "mostly secure" : understanding >= 0.4 ? "developing" : "shaky";
    List<String> evidence = difficulties.isEmpty() ? strengths : difficulties;
    return "Understanding is %s. %s"
        .formatted(level, evidence.stream().limit(2).collect(Collectors.joining(" ")))
        .strip();
  }

  private static double judge(
      StudentLine line, List<String> strengths, List<String> difficulties, List<String> quotes) {
    double gain = 0;
    for (Calculation sum : line.calculations()) {
      if (sum.right()) {
        strengths.add("Worked out " + sum.spoken() + " correctly.");
        gain += 0.05;
      } else {
        difficulties.add("Said that %s makes %s.".formatted(sum.spoken(), sum.claimed()));
        quotes.add(quote(line));
        gain -= 0.15;
      }
    }
    return gain
        + switch (line.stance()) {
          case STUCK, FRUSTRATED -> {
            difficulties.add("Got stuck" + line.term().map(t -> " at " + t).orElse("") + ".");
            quotes.add(quote(line));
            yield -0.1;
          }
          case UNDERSTANDING -> {
            strengths.add(
                "Said that it made sense" + line.term().map(t -> ", on " + t).orElse("") + ".");
            yield 0.1;
          }
          case GREETING, THANKING, ASKING, WORKING -> 0;
        };
  }

  private static String quote(StudentLine line) {
    String text = line.text().strip();
    return text.length() <= MAX_QUOTE ? text : text.substring(0, MAX_QUOTE) + "…";
  }

  private static List<String> distinct(List<String> sentences) {
    return sentences.stream().distinct().toList();
  }
}
