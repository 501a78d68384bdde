package edu.colloquy.domain.course.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds texts by their words, weighed by Okapi BM25 (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework", 2009). Immutable.
 */
final class KeywordIndex {
  /** How soon a term that is repeated counts no more. */
  private static final float K1 = 1.2f;

  /** How much long texts are held against themselves. */
  private static final float B = 0.75f;

  /** In which texts a term stands, and what it weighs there. */
  private record Postings(int[] texts, float[] weights) {}

  private final Map<String, Postings> terms = new HashMap<>();
  private final int size;

  KeywordIndex(List<String> texts) {
    size = texts.size();
    Map<String, Map<Integer, Integer>> counts = new HashMap<>();
    int[] lengths = new int[size];
    long all = 0;
    for (int i = 0; i < size; i++) {
      List<String> words = Terms.of(texts.get(i));
      lengths[i] = words.size();
      all += words.size();
      for (String word : words) {
        counts.computeIfAbsent(word, _ -> new HashMap<>()).merge(i, 1, Integer::sum);
      }
    }
    float average = Math.max(1, all / (float) Math.max(1, size));
    counts.forEach((term, inTexts) -> terms.put(term, weigh(inTexts, lengths, average)));
  }

  /** The weight of every text for a question, by position; 0 where none of its words stands. */
  float[] scores(String question) {
    float[] scores = new float[size];
    for (String term : new HashSet<>(Terms.of(question))) {
      Postings found = terms.get(term);
      for (int i = 0; found != null && i < found.texts().length; i++) {
        scores[found.texts()[i]] += found.weights()[i];
      }
    }
    return scores;
  }

  private Postings weigh(Map<Integer, Integer> inTexts, int[] lengths, float average) {
    double rarity = Math.log(1 + (size - inTexts.size() + 0.5) / (inTexts.size() + 0.5));
    List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(inTexts.entrySet());
    int[] texts = new int[entries.size()];
    float[] weights = new float[entries.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = entries.get(i).getKey();
      float often = entries.get(i).getValue();
      float norm = K1 * (1 - B + B * lengths[texts[i]] / average);
      weights[i] = (float) (rarity * often * (K1 + 1) / (often + norm));
    }
    return new Postings(texts, weights);
  }
}
