package edu.colloquy.cloud.stepfunctions;

import edu.colloquy.contract.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/**
 * Answers tasks that wait for a token ({@code .waitForTaskToken}). A token is a credential and is
 * never logged. Thread-safe.
 *
 * <p>Each method says whether the task still waited: one that was answered before, timed out or
 * never was is no error, because queues deliver twice.
 */
public final class TaskTokens {
  private static final Logger LOG = LoggerFactory.getLogger(TaskTokens.class);

  /** Step Functions, SendTaskFailure: error has at most 256 characters, cause 32768. */
  private static final int MAX_ERROR = 256;

  private static final int MAX_CAUSE = 32_768;

  private final SfnClient sfn;

  /** Answers by this client. */
  public TaskTokens(SfnClient sfn) {
    this.sfn = sfn;
  }

  /**
   * The task is done.
   *
   * @param output its output, written as JSON
   */
  public boolean success(String token, Object output) {
    String json = Json.write(output);
    return answer("success", () -> sfn.sendTaskSuccess(it -> it.taskToken(token).output(json)));
  }

  /**
   * The task has failed.
   *
   * @param error a name for {@code Retry} and {@code Catch} to match
   * @param cause in words
   */
  public boolean failure(String token, String error, String cause) {
    return answer(
        "failure",
        () ->
            sfn.sendTaskFailure(
                it ->
                    it.taskToken(token).error(cut(error, MAX_ERROR)).cause(cut(cause, MAX_CAUSE))));
  }

  /** The task is still being worked on. */
  public boolean heartbeat(String token) {
    return answer("heartbeat", () -> sfn.sendTaskHeartbeat(it -> it.taskToken(token)));
  }

  private static boolean answer(String kind, Runnable call) {
    try {
      call.run();
      return true;
    } catch (TaskTimedOutException | TaskDoesNotExistException | InvalidTokenException e) {
      LOG.debug("No task waits for this {} any more: {}", kind, e.getClass().getSimpleName());
      return false;
    }
  }

  private static String cut(String text, int length) {
    return text == null ? "" : text.substring(0, Math.min(text.length(), length));
  }
}
