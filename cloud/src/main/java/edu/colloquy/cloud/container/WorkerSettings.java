package edu.colloquy.cloud.container;

import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.work.RtmsConfig;
import edu.colloquy.cloud.work.WorkerConfig;
import edu.colloquy.domain.work.Duty;
import java.time.Duration;
import java.util.Optional;

/** The configuration of a worker, as {@code template.yaml} gives it to the worker's container. */
public final class WorkerSettings {
  private WorkerSettings() {}

  /** Of a worker that nobody streams audio to. */
  public static WorkerConfig of(Environment environment, Duty duty, TaskMetadata task) {
    return of(environment, duty, task, Optional.empty(), Optional.empty());
  }

  /**
   * Of a worker that takes audio.
   *
   * @param endpoint where
   * @param key what has to be shown there
   */
  public static WorkerConfig of(
      Environment environment, Duty duty, TaskMetadata task, String endpoint, String key) {
    return of(environment, duty, task, Optional.of(endpoint), Optional.of(key));
  }

  /** Of a worker that follows RTMS streams. */
  public static RtmsConfig rtms(Environment environment, TaskMetadata task) {
    return new RtmsConfig(
        environment.require("RTMS_QUEUE_URL"),
        environment.require("RTMS_DEAD_LETTERS_QUEUE_URL"),
        Integer.parseInt(environment.require("RTMS_SLOTS")),
        WorkerConfig.VISIBILITY,
        WorkerConfig.HEARTBEAT,
        WorkerConfig.POLL,
        task.id());
  }

  private static WorkerConfig of(
      Environment environment,
      Duty duty,
      TaskMetadata task,
      Optional<String> endpoint,
      Optional<String> key) {
    return new WorkerConfig(
        environment.require("ROOMS_QUEUE_URL"),
        environment.require("DEAD_LETTERS_QUEUE_URL"),
        duty,
        Integer.parseInt(environment.require("SLOTS")),
        WorkerConfig.VISIBILITY,
        WorkerConfig.HEARTBEAT,
        WorkerConfig.POLL,
        environment.get("IDLE_EXIT_SECONDS").map(Long::parseLong).map(Duration::ofSeconds),
        environment.get("INBOX_PREFIX").orElse("colloquy"),
        task.id(),
        endpoint,
        key);
  }
}
