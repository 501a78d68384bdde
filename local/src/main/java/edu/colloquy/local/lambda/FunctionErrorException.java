package edu.colloquy.local.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * A function was reached and failed: it threw, took too long, or answered too much. What Lambda
 * reports with {@code X-Amz-Function-Error}. The stack trace of the function's own error is logged
 * and never part of it.
 */
public final class FunctionErrorException extends RuntimeException {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String errorType;
  private final String errorMessage;

  /**
   * @param errorType the class of what was thrown, or Lambda's own name such as {@code
   *     Sandbox.Timedout}
   * @param errorMessage its message; null if it has none
   */
  public FunctionErrorException(String errorType, String errorMessage) {
    super(errorType + ": " + errorMessage);
    this.errorType = errorType;
    this.errorMessage = errorMessage;
  }

  static FunctionErrorException of(Throwable thrown) {
    return new FunctionErrorException(thrown.getClass().getName(), thrown.getMessage());
  }

  /** The class of what was thrown, or Lambda's own name of the failure. */
  public String errorType() {
    return errorType;
  }

  /** The message of what was thrown; null if it had none. */
  public String errorMessage() {
    return errorMessage;
  }

  /** The payload of the failed invocation: {@code {errorMessage, errorType}}. */
  public byte[] payload() {
    ObjectNode payload = JSON.createObjectNode();
    payload.put("errorMessage", errorMessage);
    payload.put("errorType", errorType);
    return payload.toString().getBytes(StandardCharsets.UTF_8);
  }
}
