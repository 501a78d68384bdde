package edu.colloquy.integrations.speech;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words to be expected, cut to what Deepgram takes with one request: 100 keywords, or keyterms
 * of 500 tokens together, and more are refused (Deepgram: keyterm, keywords).
 */
final class Keyterms {
  private static final int MOST = 100;

  /** A word of a course is rarely more than three tokens. */
  private static final int MOST_WORDS = 150;

  private static final String BOOST = ":2";

  private Keyterms() {}

  /** Terms for {@code keyterm}: words or phrases. */
  static List<String> keyterms(List<String> terms) {
    int[] words = new int[1];
    return clean(terms)
        .limit(MOST)
        .takeWhile(term -> (words[0] += term.split(" ").length) <= MOST_WORDS)
        .toList();
  }

  /** Terms for {@code keywords}: single words, each with how much it is favoured. */
  static List<String> keywords(List<String> terms) {
    return clean(terms)
        .flatMap(term -> Arrays.stream(term.split(" ")))
        .map(word -> word.replace(":", ""))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST)
        .map(word -> word + BOOST)
        .toList();
  }

  private static Stream<String> clean(List<String> terms) {
    return terms.stream()
        .map(term -> term.strip().replaceAll("\\s+", " "))
        .filter(term -> !term.isEmpty())
        .distinct();
  }
}
