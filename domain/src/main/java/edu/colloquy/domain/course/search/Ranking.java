package edu.colloquy.domain.course.search;

import java.util.Arrays;

/**
 * Positions in the order of their scores. For one thread.
 *
 * @param positions the best first
 */
record Ranking(int[] positions) {

  /** The best so many of those that score above a floor; equal scores in the order of the text. */
  static Ranking best(float[] scores, int limit, float floor) {
    int[] kept = new int[Math.min(limit, scores.length)];
    int size = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > floor && (size < kept.length || scores[i] > scores[kept[size - 1]])) {
        size = Math.min(size + 1, kept.length);
        insert(kept, size, scores, i);
      }
    }
    return new Ranking(Arrays.copyOf(kept, size));
  }

  private static void insert(int[] kept, int size, float[] scores, int position) {
    int at = size - 1;
    while (at > 0 && scores[kept[at - 1]] < scores[position]) {
      kept[at] = kept[at - 1];
      at--;
    }
    kept[at] = position;
  }
}
