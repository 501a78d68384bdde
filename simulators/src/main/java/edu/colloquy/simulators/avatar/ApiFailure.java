package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A request that LiveAvatar refuses: an HTTP status and a body in one of its two shapes. */
final class ApiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient JsonNode body;

  private ApiFailure(int status, String message, JsonNode body) {
    super(message, null, false, false);
    this.status = status;
    this.body = body;
  }

  /** A failure in the usual envelope, {@code {code, data, message}}. */
  static ApiFailure of(int status, int code, String message) {
    return new ApiFailure(status, message, Envelope.of(code, null, message));
  }

  /** HTTP 401: no credential, the wrong one, or one of the wrong kind for this call. */
  static ApiFailure unauthorized(String message) {
    return of(401, 4010, message);
  }

  /** HTTP 422 {@code {detail: [{loc, msg, type}]}}: a field of the body is not as it has to be. */
  static ApiFailure invalid(String field, String message, String type) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode detail = body.putArray("detail").addObject();
    List.of("body", field).forEach(detail.putArray("loc")::add);
    detail.put("msg", message).put("type", type);
    return new ApiFailure(422, field + ": " + message, body);
  }

  int status() {
    return status;
  }

  JsonNode body() {
    return body;
  }
}
