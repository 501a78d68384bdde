package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a {@code POST /v1/chat/completions} asks for, of the fields that matter here.
 *
 * @param model the model's name
 * @param messages the prompt, oldest first
 * @param stream whether the answer is to come token by token
 * @param includeUsage whether a stream is to end with a count of tokens
 * @param maxTokens the answer is cut off after so many
 * @param format prose, or JSON
 * @param requester for whom: {@code safety_identifier}, or its older name {@code user}; else empty
 */
record ChatRequest(
    String model,
    List<ChatMessage> messages,
    boolean stream,
    boolean includeUsage,
    int maxTokens,
    ReplyFormat format,
    String requester) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads and checks a body.
   *
   * @throws ChatFailure 400
   */
  static ChatRequest parse(String body) {
    JsonNode json = tree(body);
    if (!json.path("model").isTextual()) {
      throw ChatFailure.invalid("model", "you must provide a model parameter");
    }
    JsonNode messages = json.path("messages");
    if (!messages.isArray() || messages.isEmpty()) {
      throw ChatFailure.invalid("messages", "messages must be a list of at least one message");
    }
    String user = json.path("user").asText("");
    return new ChatRequest(
        json.path("model").asText(),
        messages.valueStream().map(ChatMessage::parse).toList(),
        json.path("stream").asBoolean(false),
        json.at("/stream_options/include_usage").asBoolean(false),
        maxTokens(json),
        ReplyFormat.parse(json.path("response_format")),
        json.path("safety_identifier").asText(user));
  }

  /** Everything that messages of a role say. */
  String textOf(ChatMessage.Role role) {
    return messages.stream()
        .filter(message -> message.role() == role)
        .map(ChatMessage::text)
        .collect(Collectors.joining("\n\n"));
  }

  /** A number that depends on what is said, and on nothing else. */
  long seed() {
    return messages.stream().map(ChatMessage::text).toList().hashCode();
  }

  private static JsonNode tree(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      // Answered below, like JSON that is no object.
    }
    throw ChatFailure.invalid(null, "We could not parse the JSON body of your request.");
  }

  private static int maxTokens(JsonNode json) {
    JsonNode limit =
        json.hasNonNull("max_completion_tokens")
            ? json.path("max_completion_tokens")
            : json.path("max_tokens");
    if (limit.isMissingNode() || limit.isNull()) {
      return Integer.MAX_VALUE;
    }
    if (!limit.canConvertToInt() || limit.asInt() < 1) {
      throw ChatFailure.invalid("max_tokens", "max_tokens must be a whole number above 0");
    }
    return limit.asInt();
  }
}
