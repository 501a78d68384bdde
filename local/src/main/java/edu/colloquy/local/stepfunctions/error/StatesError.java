package edu.colloquy.local.stepfunctions.error;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A state that failed: what {@code Retry} and {@code Catch} look at. */
public final class StatesError extends RuntimeException {
  private final String error;
  private final String cause;
  private final boolean ofBranch;

  /**
   * @param error the error's name, such as {@code States.Timeout} or one of the caller's own
   * @param cause a sentence (or, for a Lambda function, its error as JSON text); may be empty
   */
  public StatesError(String error, String cause) {
    this(error, cause, false);
  }

  private StatesError(String error, String cause, boolean ofBranch) {
    super(error + ": " + cause);
    this.error = error;
    this.cause = cause;
    this.ofBranch = ofBranch;
  }

  /** A mistake that no retry can mend; nothing catches it. */
  public static StatesError runtime(String cause) {
    return new StatesError(ErrorNames.RUNTIME, cause);
  }

  /** An expression that could not be evaluated, gave nothing, or gave the wrong kind of value. */
  public static StatesError query(String cause) {
    return new StatesError(ErrorNames.QUERY_EVALUATION, cause);
  }

  /** The name that {@code ErrorEquals} is compared with. */
  public String error() {
    return error;
  }

  /** Why; for people, and for {@code $states.errorOutput.Cause}. */
  public String cause() {
    return cause;
  }

  /** The same error as the state that holds the failed branch or iteration has it. */
  public StatesError fromBranch() {
    return new StatesError(error, cause, true);
  }

  /** Whether it was a state within that failed, which has told of it in the history already. */
  public boolean isFromBranch() {
    return ofBranch;
  }

  /** What {@code $states.errorOutput} holds: {@code {"Error": ..., "Cause": ...}}. */
  public ObjectNode toErrorOutput() {
    return JsonNodeFactory.instance.objectNode().put("Error", error).put("Cause", cause);
  }
}
