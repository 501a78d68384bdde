package edu.colloquy.domain.tutor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shortens a long lecture to the paragraphs that have most to do with what is being said, in their
 * order, so that a prompt stays within its budget.
 */
final class LectureDigest {
  private static final int SHORTEST_WORD = 4;

  private LectureDigest() {}

  /** At most so many characters of a lecture: its beginning, and what fits the words said. */
  static String of(String lecture, String said, int mostChars) {
    if (lecture.length() <= mostChars) {
      return lecture;
    }
    Set<String> words = words(said);
    List<String> paragraphs = Arrays.stream(lecture.split("\\n\\s*\\n")).toList();
    List<Integer> byFit =
        IntStream.range(1, paragraphs.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> -shared(paragraphs.get(i), words)))
            .toList();
    boolean[] kept = new boolean[paragraphs.size()];
    kept[0] = true;
    int left = mostChars - paragraphs.getFirst().length();
    for (int i : byFit) {
      if (paragraphs.get(i).length() <= left) {
        kept[i] = true;
        left -= paragraphs.get(i).length() + 2;
      }
    }
    String digest =
        IntStream.range(0, kept.length)
            .filter(i -> kept[i])
            .mapToObj(paragraphs::get)
            .collect(Collectors.joining("\n\n"));
    return digest.substring(0, Math.min(digest.length(), mostChars));
  }

  private static long shared(String paragraph, Set<String> words) {
    return words(paragraph).stream().filter(words::contains).count();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .collect(Collectors.toSet());
  }
}
