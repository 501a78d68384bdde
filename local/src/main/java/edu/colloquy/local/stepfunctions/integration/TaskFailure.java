package edu.colloquy.local.stepfunctions.integration;

/** A service call that failed, by the name that {@code ErrorEquals} will be compared with. */
public final class TaskFailure extends Exception {
  private final String error;
  private final String reason;

  /**
   * @param error such as {@code ECS.ClusterNotFoundException}
   * @param reason the {@code Cause}
   */
  public TaskFailure(String error, String reason) {
    super(error + ": " + reason);
    this.error = error;
    this.reason = reason;
  }

  /** The error's name. */
  public String error() {
    return error;
  }

  /** The {@code Cause}. */
  public String reason() {
    return reason;
  }
}
