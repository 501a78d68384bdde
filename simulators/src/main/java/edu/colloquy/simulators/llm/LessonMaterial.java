package edu.colloquy.simulators.llm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What problem, solution and lecture have to say to a student at a certain point. */
final class LessonMaterial {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  private final Lesson lesson;
  private final String said;

  LessonMaterial(Lesson lesson, Dialogue dialogue) {
    this.lesson = lesson;
    this.said = String.join(" ", dialogue.studentLines());
  }

  /** What the problem asks for, without its question mark. */
  Optional<String> goal() {
    return sentences().stream()
        .filter(sentence -> sentence.endsWith("?"))
        .reduce((first, last) -> last)
        .map(question -> question.substring(0, question.length() - 1))
        .map(question -> question.substring(0, 1).toLowerCase(Locale.ROOT) + question.substring(1));
  }

  /** The sentence of the problem of whose numbers the student has used the fewest. */
  Optional<String> given() {
    Set<String> used = words(said);
    return sentences().stream()
        .filter(sentence -> !sentence.endsWith("?") && NUMBER.matcher(sentence).find())
        .min(
            Comparator.comparingLong(
                sentence -> words(sentence).stream().filter(used::contains).count()))
        .map(sentence -> sentence.replaceAll("[.!]$", ""));
  }

  /** The left side of the first sum of the solution that the student has not done. */
  Optional<String> next() {
    ArithmeticChecker checker = new ArithmeticChecker();
    List<String> done = checker.check(said).stream().map(Calculation::spoken).toList();
    return checker.check(lesson.solution()).stream()
        .map(Calculation::spoken)
        .filter(sum -> !done.contains(sum))
        .findFirst();
  }

  /** The point of the lecture that has most to do with the student's last words. */
  Optional<String> point(String lastLine) {
    Set<String> wanted = words(lastLine);
    return lesson
        .material()
        .lines()
        .filter(line -> line.startsWith("- "))
        .map(line -> line.substring(2).strip())
        .max(
            Comparator.comparingLong(line -> words(line).stream().filter(wanted::contains).count()))
        .map(line -> line.replaceAll("[.!]$", ""));
  }

  private List<String> sentences() {
    return Arrays.stream(SENTENCE_END.split(lesson.problem().strip()))
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 3 || NUMBER.matcher(word).matches()) {
        words.add(word);
      }
    }
    return words;
  }
}
