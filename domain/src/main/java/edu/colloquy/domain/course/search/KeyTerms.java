package edu.colloquy.domain.course.search;

import edu.colloquy.domain.course.text.Chunk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A course's own words: those that come again and again in some of its chunks but not in all of
 * them, and above all those in headings, alone and in pairs ("kinetic energy"). For one thread.
 */
final class KeyTerms {
  private static final int SHORTEST = 4;
  private static final int LEAST_CHUNKS = 2;
  private static final double PAIR_BONUS = 1.5;
  private static final double HEADING_BONUS = 3;

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Integer> chunksWith = new HashMap<>();
  private int chunks;

  private KeyTerms() {}

  /**
   * The terms of some chunks, the most telling first, in small letters.
   *
   * @param limit the most
   */
  static List<String> of(Stream<Chunk> chunks, int limit) {
    KeyTerms terms = new KeyTerms();
    chunks.forEach(terms::add);
    return terms.best(limit);
  }

  private void add(Chunk chunk) {
    chunks++;
    Set<String> here = new HashSet<>();
    addAll(chunk.heading(), HEADING_BONUS, here);
    addAll(chunk.text(), 1, here);
    here.forEach(term -> chunksWith.merge(term, 1, Integer::sum));
  }

  private void addAll(String text, double bonus, Set<String> here) {
    List<String> words = new ArrayList<>();
    // A full stop or comma stands between words that are no pair.
    for (String part : text.split("[^\\p{L}\\p{N}'’ -]+")) {
      words.clear();
      Terms.forEachWord(part, word -> words.add(word.toLowerCase(Locale.ROOT)));
      for (int i = 0; i < words.size(); i++) {
        count(words.get(i), bonus, here);
        if (i > 0 && isTelling(words.get(i - 1)) && isTelling(words.get(i))) {
          count(words.get(i - 1) + " " + words.get(i), bonus * PAIR_BONUS, here);
        }
      }
    }
  }

  private void count(String term, double bonus, Set<String> here) {
    if (isTelling(term)) {
      weights.merge(term, bonus, Double::sum);
      here.add(term);
    }
  }

  private static boolean isTelling(String word) {
    return word.length() >= SHORTEST
        && Character.isLetter(word.charAt(0))
        && !StopWords.isOne(word);
  }

  private List<String> best(int limit) {
    int least = Math.min(LEAST_CHUNKS, chunks);
    return weights.keySet().stream()
        .filter(term -> chunksWith.get(term) >= least)
        .sorted(Comparator.comparingDouble(this::weight).reversed().thenComparing(it -> it))
        .limit(limit)
        .toList();
  }

  /** Long words are rarely anybody's but the subject's. */
  private double weight(String term) {
    double rarity = Math.log(1 + chunks / (double) chunksWith.get(term));
    return weights.get(term) * rarity * Math.log(term.length());
  }
}
