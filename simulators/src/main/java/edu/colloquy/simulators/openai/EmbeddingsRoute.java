package edu.colloquy.simulators.openai;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Mishap;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /v1/embeddings}: vectors in which texts with words in common are close. */
final class EmbeddingsRoute {
  private static final int MOST_INPUTS = 2_048;

  void embed(Context http, Optional<Mishap> mishap) {
    JsonNode body = SpeechRoute.body(http);
    String model = body.path("model").asText();
    int dimensions = body.path("dimensions").asInt(WordVectors.dimensions(model));
    List<String> inputs = inputs(body.path("input"));
    boolean base64 = body.path("encoding_format").asText("float").equals("base64");
    List<Map<String, Object>> data = new ArrayList<>(inputs.size());
    int tokens = 0;
    for (String input : inputs) {
      float[] vector = WordVectors.of(input, dimensions);
      tokens += input.split("\\s+").length;
      data.add(
          Map.of(
              "object",
              "embedding",
              "index",
              data.size(),
              "embedding",
              base64 ? base64(vector) : vector));
    }
    http.json(
        Map.of(
            "object",
            "list",
            "data",
            data,
            "model",
            model,
            "usage",
            Map.of("prompt_tokens", tokens, "total_tokens", tokens)));
  }

  private static List<String> inputs(JsonNode input) {
    List<String> texts = new ArrayList<>();
    if (input.isTextual()) {
      texts.add(input.asText());
    } else {
      input.forEach(text -> texts.add(text.asText()));
    }
    if (texts.isEmpty() || texts.size() > MOST_INPUTS || texts.contains("")) {
      throw OpenAiFailure.invalid("input must be 1 to " + MOST_INPUTS + " texts, none empty.");
    }
    return texts;
  }

  private static String base64(float[] vector) {
    var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
