package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.asl.TaskResource;
import edu.colloquy.local.stepfunctions.asl.TaskState;
import edu.colloquy.local.stepfunctions.clock.SchedulingClock.Alarm;
import edu.colloquy.local.stepfunctions.error.ErrorNames;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.history.TaskEvents;
import edu.colloquy.local.stepfunctions.history.Trail;
import edu.colloquy.local.stepfunctions.jsonata.Environment;
import edu.colloquy.local.stepfunctions.jsonata.Template;
import edu.colloquy.local.stepfunctions.token.PendingTask;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** One try of a Task. */
final class TaskAttempt {
  private static final long LONGEST_SECONDS = 99_999_999;

  private final StateVisit visit;
  private final TaskState task;
  private final Trail trail;
  private final TaskEvents events;

  TaskAttempt(StateVisit visit, TaskState task) {
    this.visit = visit;
    this.task = task;
    this.trail = visit.lane().trail();
    this.events = new TaskEvents(task.resource());
  }

  JsonNode run() throws InterruptedException {
    boolean waits =
        task.resource() instanceof TaskResource.Integration integration
            && integration.waitForTaskToken();
    if (!waits) {
      return call(visit.environment(), Optional.empty());
    }
    try (PendingTask pending = visit.engine().tokens().issue()) {
      return call(visit.withToken(pending.token()), Optional.of(pending));
    }
  }

  private JsonNode call(Environment environment, Optional<PendingTask> pending)
      throws InterruptedException {
    JsonNode arguments = visit.evaluate(task.arguments(), environment, visit.input());
    PayloadLimit.check(task.name(), "arguments", arguments);
    Optional<Duration> timeout = seconds("TimeoutSeconds", task.timeoutSeconds(), environment);
    Optional<Duration> heartbeat =
        seconds("HeartbeatSeconds", task.heartbeatSeconds(), environment);
    trail.record(events.scheduled(arguments, visit.engine().region(), timeout, heartbeat));
    trail.record(events.started());
    CompletableFuture<JsonNode> response = new CompletableFuture<>();
    Alarm alarm = timeout.map(limit -> timeOutAfter(limit, response, pending)).orElse(() -> {});
    if (pending.isPresent() && heartbeat.isPresent()) {
      pending.get().expectHeartbeats(heartbeat.get());
    }
    try {
      ServiceCall.start(task, arguments, response);
      JsonNode result = await(response);
      if (pending.isPresent()) {
        trail.record(events.submitted(result));
        result = await(pending.get().outcome());
      }
      PayloadLimit.check(task.name(), "a result", result);
      trail.record(events.succeeded(result));
      return result;
    } catch (StatesError e) {
      trail.record(isTimeout(e) ? events.timedOut(e) : events.failed(e));
      throw e;
    } finally {
      alarm.cancel();
    }
  }

  private static Optional<Duration> seconds(
      String field, Optional<Template> template, Environment environment) {
    return template
        .map(value -> IntegerField.check(field, value.evaluate(environment), 1, LONGEST_SECONDS))
        .map(Duration::ofSeconds);
  }

  private Alarm timeOutAfter(
      Duration limit, CompletableFuture<JsonNode> response, Optional<PendingTask> pending) {
    var clock = visit.engine().clock();
    return clock.at(
        clock.instant().plus(limit),
        () -> {
          StatesError timeout = new StatesError(ErrorNames.TIMEOUT, "");
          response.completeExceptionally(timeout);
          pending.ifPresent(waiting -> waiting.outcome().completeExceptionally(timeout));
        });
  }

  private static boolean isTimeout(StatesError error) {
    return error.error().equals(ErrorNames.TIMEOUT)
        || error.error().equals(ErrorNames.HEARTBEAT_TIMEOUT);
  }

  private static JsonNode await(CompletableFuture<JsonNode> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StatesError error) {
        throw error;
      }
      throw new IllegalStateException("A task fails by a StatesError only.", e.getCause());
    }
  }
}
