package edu.colloquy.contract.ws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import java.util.Map;
import java.util.Optional;

/**
 * A client's message with its envelope.
 *
 * @param message what is asked
 * @param requestId the client's own name for this request, echoed in the reply
 */
public record Request(ClientMessage message, Optional<String> requestId) {
  private static final Map<String, Class<?>> TYPES = MessageType.allOf(ClientMessage.class);

  /**
   * Reads a frame.
   *
   * @throws ContractException when it is not JSON, of no known type, or not valid as that type
   */
  public static Request parse(String frame) {
    JsonNode envelope = Json.tree(frame);
    JsonNode type = envelope.path("type");
    if (!type.isTextual()) {
      throw new ContractException(
          ErrorCode.MISSING_FIELD, "type", "A message is {\"type\": ..., \"payload\": {...}}.");
    }
    Class<?> message = TYPES.get(type.textValue());
    if (message == null) {
      throw new ContractException(
          ErrorCode.UNKNOWN_TYPE, "type", "There is no message type " + type.textValue() + ".");
    }
    JsonNode payload = envelope.path("payload");
    if (payload.isMissingNode()) {
      payload = JsonNodeFactory.instance.objectNode();
    }
    if (!payload.isObject()) {
      throw new ContractException(ErrorCode.INVALID_FIELD, "payload", "payload must be an object");
    }
    return new Request((ClientMessage) Json.convert(payload, message), requestIdOf(envelope));
  }

  /** The {@code request_id} of a frame that may be no valid request; for error replies. */
  public static Optional<String> requestId(String frame) {
    try {
      return requestIdOf(Json.tree(frame));
    } catch (ContractException e) {
      return Optional.empty();
    }
  }

  /** The frame as a client sends it. */
  public String toFrame() {
    ObjectNode envelope = Json.MAPPER.createObjectNode();
    envelope.put("type", MessageType.of(message.getClass()));
    envelope.set("payload", Json.MAPPER.valueToTree(message));
    requestId.ifPresent(id -> envelope.put("request_id", id));
    return Json.write(envelope);
  }

  private static Optional<String> requestIdOf(JsonNode envelope) {
    return Optional.ofNullable(envelope.path("request_id").textValue());
  }
}
