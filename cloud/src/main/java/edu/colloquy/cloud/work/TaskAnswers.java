package edu.colloquy.cloud.work;

import edu.colloquy.cloud.stepfunctions.TaskTokens;
import edu.colloquy.contract.ContractException;
import edu.colloquy.domain.ServiceException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a worker answers to the tasks of Step Functions that wait for it. Thread-safe. */
final class TaskAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(TaskAnswers.class);

  private final TaskTokens tokens;
  private final String owner;

  TaskAnswers(TaskTokens tokens, String owner) {
    this.tokens = tokens;
    this.owner = owner;
  }

  /** The room is at work. */
  void atWork(HeldRoom room, String token) {
    tokens.success(token, Map.of("room_id", room.id().toString(), "worker", owner));
  }

  /** The room is closed, or was not here. */
  void closed(String roomId, String token) {
    tokens.success(token, Map.of("room_id", roomId, "worker", owner));
  }

  /**
   * The room was given up or closed, or its session wants no rooms any more; the state machine
   * catches {@code SessionEnding}.
   */
  void notWanted(HeldRoom room, String token) {
    tokens.failure(
        token, "SessionEnding", room.id() + " is over or given up, or its session is ending.");
  }

  /**
   * The room could not be begun or closed.
   *
   * @return whether the task still waited
   */
  boolean failed(HeldRoom room, String token, Exception e) {
    return tokens.failure(token, error(e), reason(room, e));
  }

  /** The name that the state machine decides by: it tries again what may pass. */
  private static String error(Exception e) {
    return switch (e) {
      case ServiceException service ->
          service.retryable() ? "ServiceUnavailable" : "ServiceRefused";
      default -> e.getClass().getSimpleName();
    };
  }

  /** Why a room failed, in words; what these do not tell is logged. */
  String reason(HeldRoom room, Exception e) {
    return switch (e) {
      case ServiceException service -> {
        LOG.warn("{}: {}", room.id(), service.getMessage());
        yield service.getMessage();
      }
      case ContractException contract -> contract.getMessage();
      default -> {
        LOG.error("{} failed.", room.id(), e);
        yield "The log of worker " + owner + " tells why " + room.id() + " failed.";
      }
    };
  }
}
