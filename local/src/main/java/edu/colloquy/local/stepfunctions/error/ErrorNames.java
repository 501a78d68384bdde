package edu.colloquy.local.stepfunctions.error;

import java.util.List;
import java.util.Set;

/**
 * The error names that the Amazon States Language reserves, and what a name in {@code ErrorEquals}
 * stands for. (AWS: Step Functions, "Handling errors"; Amazon States Language, "Errors".)
 */
public final class ErrorNames {
  public static final String ALL = "States.ALL";
  public static final String TASK_FAILED = "States.TaskFailed";
  public static final String TIMEOUT = "States.Timeout";
  public static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
  public static final String QUERY_EVALUATION = "States.QueryEvaluationError";
  public static final String RUNTIME = "States.Runtime";
  public static final String DATA_LIMIT = "States.DataLimitExceeded";
  public static final String NO_CHOICE = "States.NoChoiceMatched";
  public static final String PERMISSIONS = "States.Permissions";
  public static final String FAILURE_THRESHOLD = "States.ExceedToleratedFailureThreshold";

  private static final String RESERVED_PREFIX = "States.";
  private static final Set<String> RESERVED =
      Set.of(
          ALL,
          TASK_FAILED,
          TIMEOUT,
          HEARTBEAT_TIMEOUT,
          QUERY_EVALUATION,
          RUNTIME,
          DATA_LIMIT,
          NO_CHOICE,
          PERMISSIONS,
          FAILURE_THRESHOLD);

  private ErrorNames() {}

  /** Whether a name may stand in {@code ErrorEquals}: one of ours, or any without the prefix. */
  public static boolean isKnown(String name) {
    return !name.startsWith(RESERVED_PREFIX) || RESERVED.contains(name);
  }

  /**
   * Whether an {@code ErrorEquals} list catches an error. {@code States.Runtime} is caught by
   * nothing; {@code States.DataLimitExceeded} by its own name alone; {@code States.TaskFailed}
   * stands for everything but a time-out, and {@code States.Timeout} for a missed heartbeat too.
   */
  public static boolean matches(List<String> errorEquals, String error) {
    return errorEquals.stream().anyMatch(name -> matches(name, error));
  }

  private static boolean matches(String name, String error) {
    if (error.equals(RUNTIME)) {
      return false;
    }
    if (error.equals(DATA_LIMIT)) {
      return name.equals(DATA_LIMIT);
    }
    boolean timeout = error.equals(TIMEOUT) || error.equals(HEARTBEAT_TIMEOUT);
    return switch (name) {
      case ALL -> true;
      case TASK_FAILED -> !timeout;
      case TIMEOUT -> timeout;
      default -> name.equals(error);
    };
  }
}
