package edu.colloquy.contract;

/**
 * The stable codes of every error answer, on the WebSocket as {@code ERROR.code} and on HTTP as the
 * {@code code} of a problem document, with the HTTP status that goes with each.
 */
public enum ErrorCode {
  INVALID_JSON(400),
  UNKNOWN_TYPE(400),
  MISSING_FIELD(400),
  INVALID_FIELD(400),
  UNAUTHORIZED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  CONFLICT(409),
  TOO_LARGE(413),
  UNPROCESSABLE(422),
  TOO_MANY_REQUESTS(429),
  INTERNAL(500),
  OUTSIDE_SERVICE_FAILED(502),
  /** It could not be done in time; the same request may be sent again. */
  TRY_AGAIN(503);

  private final int httpStatus;

  ErrorCode(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  /** The HTTP status under which this error is answered. */
  public int httpStatus() {
    return httpStatus;
  }
}
