package edu.colloquy.domain.course.search;

import java.util.List;

/**
 * Vectors side by side in one array, compared one after the other: at some thousands this is
 * quicker than any clever index, and exact. Immutable.
 */
final class VectorIndex {
  private final byte[] values;
  private final float[] inverseLengths;
  private final int dimensions;

  /** Over vectors of as many dimensions each. */
  VectorIndex(List<CompactVector> vectors) {
    dimensions = vectors.isEmpty() ? 0 : vectors.getFirst().values().length;
    values = new byte[Math.multiplyExact(vectors.size(), dimensions)];
    inverseLengths = new float[vectors.size()];
    for (int i = 0; i < vectors.size(); i++) {
      System.arraycopy(vectors.get(i).values(), 0, values, i * dimensions, dimensions);
      inverseLengths[i] = vectors.get(i).inverseLength();
    }
  }

  /**
   * The cosine of every vector with this one, by position.
   *
   * @throws IllegalArgumentException when it has other dimensions
   */
  float[] scores(CompactVector query) {
    byte[] wanted = query.values();
    if (wanted.length != dimensions && inverseLengths.length > 0) {
      throw new IllegalArgumentException(
          "A question of " + wanted.length + " dimensions in an index of " + dimensions + ".");
    }
    float inverse = query.inverseLength();
    float[] scores = new float[inverseLengths.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = dot(wanted, i * dimensions) * inverse * inverseLengths[i];
    }
    return scores;
  }

  /** Four sums, so that no addition waits for the one before. */
  private int dot(byte[] wanted, int from) {
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    int i = 0;
    for (; i <= wanted.length - 4; i += 4) {
      a += wanted[i] * values[from + i];
      b += wanted[i + 1] * values[from + i + 1];
      c += wanted[i + 2] * values[from + i + 2];
      d += wanted[i + 3] * values[from + i + 3];
    }
    for (; i < wanted.length; i++) {
      a += wanted[i] * values[from + i];
    }
    return a + b + c + d;
  }
}
