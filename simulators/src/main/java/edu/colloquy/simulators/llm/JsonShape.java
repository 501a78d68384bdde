package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What JSON is wanted. */
sealed interface JsonShape {
  /** A string; the hint says what of. */
  record Text(String hint) implements JsonShape {}

  /** A number from 0 or 1 up to a bound. */
  record Score(double max, boolean whole) implements JsonShape {}

  /** True or false. */
  record Flag() implements JsonShape {}

  /** One of several strings, from worst to best or without order. */
  record Choice(List<String> options) implements JsonShape {}

  /** A list. */
  record ListOf(JsonShape element) implements JsonShape {}

  /** An object. */
  record Fields(Map<String, JsonShape> fields) implements JsonShape {}

  /** The shape that a prompt describes: by an example of it, or by naming keys. */
  static JsonShape described(ChatRequest request) {
    return JsonDescription.read(
        request.textOf(ChatMessage.Role.SYSTEM) + "\n" + request.textOf(ChatMessage.Role.USER));
  }

  /** The shape that a JSON schema describes, of the keywords type, properties, items and enum. */
  static JsonShape ofSchema(JsonNode schema) {
    if (schema.path("enum").isArray()) {
      return new Choice(schema.path("enum").valueStream().map(JsonNode::asText).toList());
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asText() : type.asText("object")) {
      case "array" -> new ListOf(ofSchema(schema.path("items")));
      case "boolean" -> new Flag();
      case "integer" -> new Score(schema.path("maximum").asDouble(100), true);
      case "number" -> new Score(schema.path("maximum").asDouble(1), false);
      case "string" -> new Text(schema.path("description").asText(""));
      default -> {
        Map<String, JsonShape> fields = new LinkedHashMap<>();
        schema
            .path("properties")
            .forEachEntry((key, property) -> fields.put(key, ofSchema(property)));
        yield new Fields(fields);
      }
    };
  }
}
