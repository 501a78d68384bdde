package edu.colloquy.domain.report;

import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which points of a session were talked about: its topic, and the lines of its lecture that are
 * short enough to be a point. One counts when at least half of its telling words were said.
 */
final class TopicsCovered {
  private static final int LONGEST_POINT_WORDS = 12;
  private static final int SHORTEST_TELLING_LETTERS = 4;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TopicsCovered() {}

  /** The points that came up in these turns, in the order of the lecture. */
  static List<String> in(Session session, List<Turn> turns) {
    Set<String> said =
        turns.stream()
            .flatMap(
                turn -> Stream.concat(Stream.of(turn.studentText()), turn.tutorText().stream()))
            .flatMap(TopicsCovered::tellingWords)
            .collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(session.topic()), session.lecture().stream().flatMap(String::lines))
        .map(String::strip)
        .distinct()
        .filter(point -> BETWEEN_WORDS.split(point).length <= LONGEST_POINT_WORDS)
        .filter(point -> isCovered(point, said))
        .toList();
  }

  private static boolean isCovered(String point, Set<String> said) {
    List<String> telling = tellingWords(point).toList();
    long heard = telling.stream().filter(said::contains).count();
    return heard > 0 && 2 * heard >= telling.size();
  }

  private static Stream<String> tellingWords(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST_TELLING_LETTERS)
        .map(TopicsCovered::singular)
        .distinct();
  }

  /** So that one sine is of the matter of sines. */
  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
