package edu.colloquy.local.aws;

/** An error answer of an AWS service: HTTP status, {@code __type} and {@code message}. */
public final class AwsException extends RuntimeException {
  private final int status;
  private final String type;

  /**
   * @param status the HTTP status, 400 for nearly every error
   * @param type the error's name, such as {@code ExecutionDoesNotExist}
   * @param message a sentence for the reader of a log
   */
  public AwsException(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  /** An error of the caller's making, HTTP 400. */
  public static AwsException badRequest(String type, String message) {
    return new AwsException(400, type, message);
  }

  /** The answer to an operation that is not offered here. */
  public static AwsException unknownOperation(String operation) {
    return badRequest(
        "UnknownOperationException", "The operation " + operation + " is not offered locally.");
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** The error's name on the wire. */
  public String type() {
    return type;
  }
}
