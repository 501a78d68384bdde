package edu.colloquy.local.apigateway;

/** API Gateway itself answers a request, with a status and {@code {"message": ...}}. */
final class RefusedException extends RuntimeException {
  private final int status;

  RefusedException(int status, String message) {
    this(status, message, null);
  }

  RefusedException(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  int status() {
    return status;
  }
}
