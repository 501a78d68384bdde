package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.JsonNode;

/** The {@code response_format} of a request. */
sealed interface ReplyFormat {
  /** {@code text}, or none given. */
  record Prose() implements ReplyFormat {}

  /** {@code json_object}: JSON whose keys the prompt describes. */
  record JsonObject() implements ReplyFormat {}

  /** {@code json_schema}: JSON that fits a schema. */
  record JsonSchema(JsonNode schema) implements ReplyFormat {}

  /**
   * Reads the field.
   *
   * @throws ChatFailure 400
   */
  static ReplyFormat parse(JsonNode format) {
    return switch (format.path("type").asText("text")) {
      case "text" -> new Prose();
      case "json_object" -> new JsonObject();
      case "json_schema" -> new JsonSchema(format.at("/json_schema/schema"));
      default ->
          throw ChatFailure.invalid(
              "response_format", "type must be text, json_object or json_schema");
    };
  }
}
