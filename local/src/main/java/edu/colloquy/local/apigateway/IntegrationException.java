package edu.colloquy.local.apigateway;

/** The function behind a route gave no usable answer. */
final class IntegrationException extends Exception {

  /** Why there is no answer. */
  enum Reason {
    /** The function failed, does not exist, or answered something unreadable. */
    FAILED,
    /** The function took longer than API Gateway waits. */
    TOO_SLOW
  }

  private final Reason reason;

  IntegrationException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  static IntegrationException unreadable(String functionArn, Throwable cause) {
    return new IntegrationException(
        Reason.FAILED, "The answer of " + functionArn + " cannot be read.", cause);
  }

  Reason reason() {
    return reason;
  }
}
