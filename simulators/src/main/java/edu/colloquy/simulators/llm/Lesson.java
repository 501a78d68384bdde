package edu.colloquy.simulators.llm;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tutor's instructions say about the matter.
 *
 * @param topic what the talk is about, a few words
 * @param material lecture and problem, as far as they are given
 * @param secret the final answer, where the instructions give it away
 * @param problem the problem's text, empty if it is not known
 * @param solution how it is solved, empty if that is not known
 */
record Lesson(
    Optional<String> topic,
    String material,
    Optional<String> secret,
    String problem,
    String solution) {
  private static final int MAX_TOPIC_WORDS = 7;
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?im)^\\W*(?:topic|subject|lesson)\\W*[:=]\\s*(.+?)[.;]?$|\\baloud,? on:?\\s+(.+?)\\.?$"
              + "|\\b(?:topic is|tutoring on|about the topic)\\s*:?\\s+(.+?)[.;]?$");
  private static final Pattern LECTURE = Pattern.compile("(?is)<lecture>(.*?)</lecture>");
  private static final Pattern TAGGED_PROBLEM = Pattern.compile("(?s)<problem>(.*?)</problem>");
  private static final Pattern SOLUTION = Pattern.compile("(?s)<solution>(.*?)</solution>");
  private static final Pattern PROBLEM =
      Pattern.compile("(?im)^\\W*(?:problem|task|exercise|question)\\b[^:=\\n]{0,20}[:=]\\s*(.+)$");
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?im)^\\W*(?:final |correct |the )*(?:answer|solution|result)\\b\\W*(?:[:=]|is)\\s*(.+)$");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  /** Reads the system messages of a prompt. */
  static Lesson in(ChatRequest request) {
    String instructions = request.textOf(ChatMessage.Role.SYSTEM);
    String problem =
        first(TAGGED_PROBLEM, instructions).or(() -> first(PROBLEM, instructions)).orElse("");
    String solution = first(SOLUTION, instructions).orElse("");
    String material = first(LECTURE, instructions).orElse("") + "\n" + problem;
    return new Lesson(
        first(TOPIC, instructions).map(Lesson::shortened),
        material.strip(),
        solution.isEmpty()
            ? first(ANSWER, instructions).flatMap(Lesson::lastNumber)
            : lastNumber(solution),
        problem,
        solution);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Optional.of(matcher.group(group).strip());
      }
    }
    return Optional.empty();
  }

  private static String shortened(String topic) {
    String plain = topic.replaceAll("[^\\p{L}\\p{N}' -]", " ").strip();
    String[] words = plain.split("\\s+");
    return words.length <= MAX_TOPIC_WORDS
        ? String.join(" ", words)
        : String.join(" ", Arrays.copyOf(words, MAX_TOPIC_WORDS));
  }

  private static Optional<String> lastNumber(String answer) {
    return NUMBER.matcher(answer).results().map(MatchResult::group).reduce((_, b) -> b);
  }
}
