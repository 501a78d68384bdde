package edu.colloquy.contract.ws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A server's message with its envelope.
 *
 * @param message what is said
 * @param requestId of the request it answers; absent in a push
 * @param event the number of a push, increasing within its session; absent in a reply and in a push
 *     that is not sent again
 */
public record Frame(ServerMessage message, Optional<String> requestId, OptionalLong event) {
  private static final Map<String, Class<?>> TYPES = MessageType.allOf(ServerMessage.class);

  /** The answer to a request. */
  public static Frame reply(ServerMessage message, Optional<String> requestId) {
    return new Frame(message, requestId, OptionalLong.empty());
  }

  /** A push, with its number within the session. */
  public static Frame push(ServerMessage message, long event) {
    return new Frame(message, Optional.empty(), OptionalLong.of(event));
  }

  /** A push without a number: it is not sent again to a client that comes back. */
  public static Frame passing(ServerMessage message) {
    return new Frame(message, Optional.empty(), OptionalLong.empty());
  }

  /** The error reply that says what was wrong with a request. */
  public static Frame error(ContractException error, Optional<String> requestId) {
    return reply(
        new ServerMessage.Error(error.code().name(), error.getMessage(), error.field()), requestId);
  }

  /** The same push as the answer to a request. */
  public Frame answering(String request) {
    return new Frame(message, Optional.of(request), event);
  }

  /** The message's {@code type}. */
  public String type() {
    return MessageType.of(message.getClass());
  }

  /** The frame as it is sent. */
  public String toJson() {
    ObjectNode envelope = Json.MAPPER.createObjectNode();
    envelope.put("type", type());
    envelope.set("payload", Json.MAPPER.valueToTree(message));
    requestId.ifPresent(id -> envelope.put("request_id", id));
    event.ifPresent(number -> envelope.put("event", number));
    return Json.write(envelope);
  }

  /**
   * Reads a frame; for clients.
   *
   * @throws ContractException when it is no message of this version
   */
  public static Frame parse(String json) {
    JsonNode envelope = Json.tree(json);
    Class<?> type = TYPES.get(envelope.path("type").asText());
    if (type == null) {
      throw new ContractException(
          ErrorCode.UNKNOWN_TYPE, "type", "There is no message type " + envelope.path("type"));
    }
    return new Frame(
        (ServerMessage) Json.convert(envelope.path("payload"), type),
        Optional.ofNullable(envelope.path("request_id").textValue()),
        envelope.has("event")
            ? OptionalLong.of(envelope.path("event").longValue())
            : OptionalLong.empty());
  }
}
