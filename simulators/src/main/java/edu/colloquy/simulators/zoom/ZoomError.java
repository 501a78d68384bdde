package edu.colloquy.simulators.zoom;

import java.util.List;

/** An error answer of the REST API: {@code {"code", "message"}}, with the HTTP status it has. */
final class ZoomError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * What is wrong with one field of a request.
   *
   * @param field the field's path
   * @param message what is wrong
   */
  record FieldError(String field, String message) {}

  private final int status;
  private final int code;
  private final transient List<FieldError> errors;

  private ZoomError(int status, int code, String message, List<FieldError> errors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  static ZoomError of(int status, int code, String message) {
    return new ZoomError(status, code, message, List.of());
  }

  static ZoomError invalid(String message) {
    return of(400, 300, message);
  }

  static ZoomError invalid(List<FieldError> errors) {
    return new ZoomError(400, 300, "Validation Failed.", List.copyOf(errors));
  }

  static ZoomError noSuchUser(String idOrEmail) {
    return of(404, 1001, "User does not exist: " + idOrEmail + ".");
  }

  static ZoomError noSuchMeeting(String id) {
    return of(404, 3001, "Meeting does not exist: " + id + ".");
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  List<FieldError> errors() {
    return errors;
  }
}
