package edu.colloquy.local.stepfunctions.token;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.clock.SchedulingClock;
import edu.colloquy.local.stepfunctions.clock.SchedulingClock.Alarm;
import edu.colloquy.local.stepfunctions.error.ErrorNames;
import edu.colloquy.local.stepfunctions.error.StatesError;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A Task that waits for its token's holder. Thread-safe; whoever ends it first has ended it. */
public final class PendingTask implements AutoCloseable {
  private final String token;
  private final SchedulingClock clock;
  private final Consumer<PendingTask> onClose;
  private final CompletableFuture<JsonNode> outcome = new CompletableFuture<>();
  private Optional<Duration> heartbeat = Optional.empty();
  private Alarm alarm = () -> {};

  PendingTask(String token, SchedulingClock clock, Consumer<PendingTask> onClose) {
    this.token = token;
    this.clock = clock;
    this.onClose = onClose;
  }

  /** The token; a credential, never to be logged. */
  public String token() {
    return token;
  }

  /** The Task's result, or a {@link StatesError}. */
  public CompletableFuture<JsonNode> outcome() {
    return outcome;
  }

  /** From now on, a silence of this length fails the Task with States.HeartbeatTimeout. */
  public synchronized void expectHeartbeats(Duration interval) {
    heartbeat = Optional.of(interval);
    beat();
  }

  /**
   * The holder is alive.
   *
   * @return false if the Task has ended already
   */
  synchronized boolean beat() {
    if (outcome.isDone()) {
      return false;
    }
    alarm.cancel();
    heartbeat.ifPresent(interval -> alarm = clock.at(clock.instant().plus(interval), this::silent));
    return true;
  }

  private void silent() {
    outcome.completeExceptionally(new StatesError(ErrorNames.HEARTBEAT_TIMEOUT, ""));
  }

  /** The Task is over; its token leads nowhere any more. */
  @Override
  public void close() {
    outcome.cancel(false);
    synchronized (this) {
      alarm.cancel();
    }
    onClose.accept(this);
  }
}
