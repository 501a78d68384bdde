package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that is refused, as {@code {error: {message, type, param, code}}}. */
final class ChatFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String param;
  private final String code;

  private ChatFailure(int status, String type, String param, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.param = param;
    this.code = code;
  }

  static ChatFailure invalid(String param, String message) {
    return new ChatFailure(400, "invalid_request_error", param, null, message);
  }

  static ChatFailure unauthorized() {
    return new ChatFailure(
        401,
        "invalid_request_error",
        null,
        "invalid_api_key",
        "Incorrect API key provided: send it as Authorization: Bearer");
  }

  static ChatFailure noSuchModel(String model) {
    return new ChatFailure(
        404,
        "invalid_request_error",
        "model",
        "model_not_found",
        "The model `" + model + "` does not exist: GET /v1/models lists what does");
  }

  /** What a service answers that has a fault. */
  static ChatFailure of(ChatFault.Refusal refusal) {
    return new ChatFailure(
        refusal.status(),
        refusal.status() == 429 ? "requests" : "server_error",
        null,
        refusal.code(),
        refusal.status() == 429 ? "Rate limit or quota reached" : "The server had an error");
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("error").put("message", getMessage()).put("type", type);
    error.put("param", param).put("code", code);
    return body;
  }
}
