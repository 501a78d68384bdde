package edu.colloquy.domain.tutor.policy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The telling words of a course: of its topic, its lecture and its problems. Immutable.
 *
 * @param words in lower case, singular
 */
public record CourseWords(Set<String> words) {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_FOREIGN = 6;
  private static final int ENOUGH_TO_KNOW_A_COURSE = 60;
  private static final Set<String> EVERYDAY =
      Set.of(
          "about",
          "after",
          "again",
          "answer",
          "because",
          "before",
          "could",
          "different",
          "every",
          "everything",
          "first",
          "from",
          "have",
          "into",
          "just",
          "know",
          "like",
          "make",
          "mean",
          "more",
          "much",
          "need",
          "number",
          "other",
          "people",
          "please",
          "problem",
          "question",
          "really",
          "right",
          "same",
          "should",
          "something",
          "start",
          "step",
          "still",
          "take",
          "tell",
          "than",
          "that",
          "their",
          "them",
          "then",
          "there",
          "thing",
          "think",
          "this",
          "today",
          "understand",
          "very",
          "want",
          "were",
          "what",
          "when",
          "where",
          "which",
          "will",
          "with",
          "work",
          "would",
          "wrong",
          "your",
          "anything",
          "professor",
          "lecture",
          "explain");

  public CourseWords {
    words = Set.copyOf(words);
  }

  /** The words of such texts. */
  public static CourseWords of(List<String> texts) {
    Set<String> words = new HashSet<>();
    texts.forEach(text -> telling(text).forEach(words::add));
    return new CourseWords(words);
  }

  /** These words and those of more texts. */
  public CourseWords with(List<String> texts) {
    Set<String> more = new HashSet<>(words);
    texts.forEach(text -> telling(text).forEach(more::add));
    return new CourseWords(more);
  }

  /** Whether a text has one of them. */
  boolean concernedBy(String text) {
    return telling(text).anyMatch(words::contains);
  }

  /** Whether a text asks about matter of which the course, as far as it is known, has nothing. */
  boolean isForeign(String text) {
    return words.size() >= ENOUGH_TO_KNOW_A_COURSE
        && telling(text).filter(word -> word.length() >= SHORTEST_FOREIGN).distinct().count() >= 2;
  }

  private static Stream<String> telling(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(word -> word.length() >= SHORTEST && !EVERYDAY.contains(word))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
  }
}
