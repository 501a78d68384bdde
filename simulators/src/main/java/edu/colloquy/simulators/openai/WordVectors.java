package edu.colloquy.simulators.openai;

import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Texts as unit vectors: the sum of one direction for each word, always the same for a word. */
final class WordVectors {
  private static final Map<String, Integer> DIMENSIONS =
      Map.of(
          "text-embedding-3-small", 1_536,
          "text-embedding-3-large", 3_072,
          "text-embedding-ada-002", 1_536);

  private WordVectors() {}

  /** How long the vectors of a model are. */
  static int dimensions(String model) {
    Integer dimensions = DIMENSIONS.get(model);
    if (dimensions == null) {
      throw new OpenAiFailure(
          404, "invalid_request_error", "model_not_found", "The model does not exist: " + model);
    }
    return dimensions;
  }

  static float[] of(String text, int dimensions) {
    if (dimensions < 1 || dimensions > 3_072) {
      throw OpenAiFailure.invalid("dimensions must be from 1 to 3072.");
    }
    float[] sum = new float[dimensions];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      SplittableRandom random = new SplittableRandom(word.hashCode());
      for (int i = 0; i < dimensions; i++) {
        sum[i] += (float) random.nextDouble(-1, 1);
      }
    }
    return unit(sum);
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
