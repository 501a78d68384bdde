package edu.colloquy.local.stepfunctions.integration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What a Lambda function threw. (AWS: Lambda, "Function errors": errorType, errorMessage.) */
public final class FunctionError extends Exception {
  private final String errorType;
  private final String errorMessage;

  /**
   * @param errorType the class of the exception, such as {@code java.lang.IllegalStateException};
   *     becomes the {@code Error} of the state
   * @param errorMessage its message, may be null
   */
  public FunctionError(String errorType, String errorMessage) {
    super(errorType + ": " + errorMessage);
    this.errorType = errorType;
    this.errorMessage = errorMessage;
  }

  /** The failure as Step Functions shows it: the {@code Cause} is the error's JSON as text. */
  TaskFailure toTaskFailure() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("errorMessage", errorMessage)
            .put("errorType", errorType);
    return new TaskFailure(errorType, json.toString());
  }
}
