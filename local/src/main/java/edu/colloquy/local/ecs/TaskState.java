package edu.colloquy.local.ecs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a task stands.
 *
 * @param status its {@code lastStatus}
 * @param desired its {@code desiredStatus}, RUNNING or STOPPED
 * @param startedAt when it came to run
 * @param stoppingAt when its end began
 * @param stoppedAt when it had ended
 * @param stop why it ends
 * @param exitCodes by container, of those that have exited
 */
record TaskState(
    Status status,
    Status desired,
    Optional<Instant> startedAt,
    Optional<Instant> stoppingAt,
    Optional<Instant> stoppedAt,
    Optional<Stop> stop,
    Map<String, Integer> exitCodes) {

  /** Of ECS's statuses those that last for some time here. */
  enum Status {
    PROVISIONING,
    PENDING,
    RUNNING,
    STOPPED
  }

  /** ECS's {@code stopCode} and {@code stoppedReason}. */
  record Stop(String code, String reason) {}

  static final TaskState NEW =
      new TaskState(
          Status.PROVISIONING,
          Status.RUNNING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());

  TaskState at(Status next, Instant now) {
    return new TaskState(
        next,
        next == Status.STOPPED ? Status.STOPPED : desired,
        next == Status.RUNNING ? Optional.of(now) : startedAt,
        stoppingAt,
        next == Status.STOPPED ? Optional.of(now) : stoppedAt,
        stop,
        exitCodes);
  }

  /** The first reason to stop stays. */
  TaskState stopping(Stop why, Instant now) {
    return stop.isPresent()
        ? this
        : new TaskState(
            status,
            Status.STOPPED,
            startedAt,
            Optional.of(now),
            stoppedAt,
            Optional.of(why),
            exitCodes);
  }

  TaskState exited(String container, int code) {
    Map<String, Integer> codes = new TreeMap<>(exitCodes);
    codes.put(container, code);
    return new TaskState(
        status, desired, startedAt, stoppingAt, stoppedAt, stop, Map.copyOf(codes));
  }
}
