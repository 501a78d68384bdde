package edu.colloquy.local.stepfunctions.token;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.stepfunctions.clock.SchedulingClock;
import edu.colloquy.local.stepfunctions.error.StatesError;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All tokens that are out. Thread-safe.
 *
 * <p>A token says which start of the platform issued it. So one of this start that is not waited
 * for any more is known to have ended ({@code TaskTimedOut}), and one of an earlier start to have
 * gone with its execution ({@code TaskDoesNotExist}), with no list of old tokens kept.
 */
public final class TaskTokens {
  private static final int START_BYTES = 12;
  private static final int TOKEN_BYTES = 48;

  private final SchedulingClock clock;
  private final SecureRandom random = new SecureRandom();
  private final byte[] start = new byte[START_BYTES];
  private final Map<String, PendingTask> pending = new ConcurrentHashMap<>();

  /** No tokens yet. */
  public TaskTokens(SchedulingClock clock) {
    this.clock = clock;
    random.nextBytes(start);
  }

  /** A new Task waits; the caller closes it when it waits no longer. */
  public PendingTask issue() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    System.arraycopy(start, 0, bytes, 0, START_BYTES);
    String token = Base64.getUrlEncoder().encodeToString(bytes);
    PendingTask task = new PendingTask(token, clock, ended -> pending.remove(ended.token()));
    pending.put(token, task);
    return task;
  }

  /**
   * SendTaskSuccess.
   *
   * @throws AwsException InvalidToken, TaskDoesNotExist or TaskTimedOut
   */
  public void succeed(String token, JsonNode output) {
    if (!find(token).outcome().complete(output)) {
      throw timedOut();
    }
  }

  /**
   * SendTaskFailure.
   *
   * @throws AwsException InvalidToken, TaskDoesNotExist or TaskTimedOut
   */
  public void fail(String token, StatesError error) {
    if (!find(token).outcome().completeExceptionally(error)) {
      throw timedOut();
    }
  }

  /**
   * SendTaskHeartbeat.
   *
   * @throws AwsException InvalidToken, TaskDoesNotExist or TaskTimedOut
   */
  public void heartbeat(String token) {
    if (!find(token).beat()) {
      throw timedOut();
    }
  }

  private PendingTask find(String token) {
    PendingTask task = pending.get(token);
    if (task != null) {
      return task;
    }
    throw isOfThisStart(token)
        ? timedOut()
        : AwsException.badRequest(
            "TaskDoesNotExist",
            "The task of this token went with an earlier start of the platform.");
  }

  private boolean isOfThisStart(String token) {
    byte[] bytes = decode(token);
    if (bytes.length != TOKEN_BYTES) {
      throw AwsException.badRequest("InvalidToken", "Invalid Token: 'Invalid token'");
    }
    return Arrays.equals(bytes, 0, START_BYTES, start, 0, START_BYTES);
  }

  private static byte[] decode(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  private static AwsException timedOut() {
    return AwsException.badRequest(
        "TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
  }
}
