package edu.colloquy.local.ecs;

import edu.colloquy.local.aws.AwsException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The tasks that run, and those that stopped within the last hour. Thread-safe. */
final class Tasks {
  private static final Duration STOPPED_ARE_SHOWN = Duration.ofHours(1);

  private final Map<String, EcsTask> byId = new ConcurrentHashMap<>();
  private final Map<String, List<EcsTask>> byToken = new ConcurrentHashMap<>();

  void add(EcsTask task) {
    Instant oldest = Instant.now().minus(STOPPED_ARE_SHOWN);
    byId.values().removeIf(old -> old.state().stoppedAt().filter(oldest::isAfter).isPresent());
    byId.put(task.id(), task);
  }

  /**
   * Starts tasks, unless it was done before under the same client token.
   *
   * @param token a {@code clientToken}, empty for none
   */
  List<EcsTask> once(String token, Supplier<List<EcsTask>> start) {
    return token.isEmpty() ? start.get() : byToken.computeIfAbsent(token, _ -> start.get());
  }

  Stream<EcsTask> all() {
    return byId.values().stream();
  }

  /** Finds a task by ARN or id. */
  Optional<EcsTask> find(String id) {
    return Optional.ofNullable(byId.get(id.substring(id.lastIndexOf('/') + 1)));
  }

  EcsTask require(String id) {
    return find(id)
        .orElseThrow(
            () ->
                AwsException.badRequest(
                    "InvalidParameterException", "The referenced task was not found: " + id));
  }
}
