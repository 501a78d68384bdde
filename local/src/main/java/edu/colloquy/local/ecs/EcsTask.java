package edu.colloquy.local.ecs;

import edu.colloquy.local.aws.AwsAccount;
import edu.colloquy.local.ecs.TaskState.Status;
import edu.colloquy.local.ecs.TaskState.Stop;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One task, from its request to its end. Thread-safe. */
final class EcsTask {
  private final String id = UUID.randomUUID().toString().replace("-", "");
  private final Instant createdAt = Instant.now();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Map<ContainerDefinition, LaunchedContainer> launched = new LinkedHashMap<>();
  private final RunTask request;
  private final Consumer<EcsTask> onChange;
  private TaskState state = TaskState.NEW;

  /**
   * @param onChange is told of each new {@code lastStatus}
   */
  EcsTask(RunTask request, Consumer<EcsTask> onChange) {
    this.request = request;
    this.onChange = onChange;
  }

  String id() {
    return id;
  }

  String arn() {
    return AwsAccount.arn("ecs", "task/" + request.cluster() + "/" + id);
  }

  RunTask request() {
    return request;
  }

  Instant createdAt() {
    return createdAt;
  }

  synchronized TaskState state() {
    return state;
  }

  /** Completes when the task has STOPPED. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  /** Lives the task's life; returns when it has stopped. */
  void run(TaskLauncher launcher, Function<ContainerDefinition, ContainerStart> starts) {
    change(now -> now.at(Status.PENDING, Instant.now()));
    try {
      for (ContainerDefinition container : request.definition().containers()) {
        launch(container, launcher, starts);
      }
      change(now -> now.stop().isPresent() ? now : now.at(Status.RUNNING, Instant.now()));
      awaitEssentialExit();
      stop(new Stop("EssentialContainerExited", "Essential container in task exited"));
    } catch (IOException | RuntimeException e) {
      stop(new Stop("TaskFailedToStart", e.getMessage()));
    }
    awaitExits();
    change(now -> now.at(Status.STOPPED, Instant.now()));
    ended.complete(null);
  }

  /** SIGTERM to each container, SIGKILL after its stop timeout; once, whoever asks. */
  synchronized void stop(Stop why) {
    if (state.stop().isPresent()) {
      return;
    }
    state = state.stopping(why, Instant.now());
    launched.forEach(
        (container, running) -> {
          running.terminate();
          CompletableFuture.delayedExecutor(
                  container.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)
              .execute(running::kill);
        });
  }

  /** SIGKILL to each container. */
  synchronized void kill() {
    launched.values().forEach(LaunchedContainer::kill);
  }

  private synchronized void launch(
      ContainerDefinition container,
      TaskLauncher launcher,
      Function<ContainerDefinition, ContainerStart> starts)
      throws IOException {
    if (state.stop().isEmpty()) {
      launched.put(container, launcher.launch(starts.apply(container)));
    }
  }

  private void awaitEssentialExit() {
    CompletableFuture<?>[] essential =
        launched().entrySet().stream()
            .filter(entry -> entry.getKey().essential())
            .map(entry -> entry.getValue().exit())
            .toArray(CompletableFuture<?>[]::new);
    if (essential.length > 0) {
      CompletableFuture.anyOf(essential).join();
    }
  }

  private void awaitExits() {
    launched()
        .forEach(
            (container, running) -> {
              int code = running.exit().join();
              change(now -> now.exited(container.name(), code));
            });
  }

  private synchronized Map<ContainerDefinition, LaunchedContainer> launched() {
    return new LinkedHashMap<>(launched);
  }

  private void change(UnaryOperator<TaskState> to) {
    boolean newStatus;
    synchronized (this) {
      Status before = state.status();
      state = to.apply(state);
      newStatus = state.status() != before;
    }
    if (newStatus) {
      onChange.accept(this);
    }
  }
}
