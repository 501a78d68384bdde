package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** One message of a prompt. */
record ChatMessage(Role role, String text) {
  /** Whose message it is; {@code developer} is a newer word for {@code system}. */
  enum Role {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
  }

  /**
   * Reads a message; its content is a string or a list of parts, of which the texts count.
   *
   * @throws ChatFailure 400
   */
  static ChatMessage parse(JsonNode message) {
    return new ChatMessage(role(message.path("role").asText()), text(message.path("content")));
  }

  private static Role role(String name) {
    return switch (name) {
      case "system", "developer" -> Role.SYSTEM;
      case "user" -> Role.USER;
      case "assistant" -> Role.ASSISTANT;
      case "tool" -> Role.TOOL;
      default ->
          throw ChatFailure.invalid(
              "messages", "role must be system, developer, user, assistant or tool");
    };
  }

  private static String text(JsonNode content) {
    if (content.isArray()) {
      return content
          .valueStream()
          .map(part -> part.path("text").asText())
          .collect(Collectors.joining("\n"));
    }
    if (content.isTextual() || content.isNull()) {
      return content.asText("");
    }
    throw ChatFailure.invalid("messages", "content must be a string or a list of parts");
  }
}
