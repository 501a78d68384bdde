package edu.colloquy.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A task of the {@link VirtualScheduler}; tasks due at one time run in the order they came. */
final class VirtualTask<T> extends FutureTask<T> implements RunnableScheduledFuture<T> {
  private static final Comparator<VirtualTask<?>> ORDER =
      Comparator.<VirtualTask<?>, Instant>comparing(VirtualTask::due)
          .thenComparingLong(task -> task.number);

  private final Clock clock;
  private final Duration period;
  private final long number;
  private Instant due;
  private boolean repeatable = true;

  /**
   * @param period zero when it runs but once
   * @param number its place among those due at the same time
   */
  VirtualTask(Callable<T> action, Clock clock, Instant due, Duration period, long number) {
    super(action);
    this.clock = clock;
    this.due = due;
    this.period = period;
    this.number = number;
  }

  Instant due() {
    return due;
  }

  /** Itself at its next time; empty when it is done. */
  Optional<VirtualTask<T>> following() {
    if (!isPeriodic() || !repeatable || isCancelled()) {
      return Optional.empty();
    }
    due = due.plus(period);
    return Optional.of(this);
  }

  @Override
  public void run() {
    if (isPeriodic()) {
      repeatable = runAndReset();
    } else {
      super.run();
    }
  }

  @Override
  public boolean isPeriodic() {
    return period.isPositive();
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(Duration.between(clock.instant(), due));
  }

  @Override
  public int compareTo(Delayed other) {
    return other instanceof VirtualTask<?> task
        ? ORDER.compare(this, task)
        : Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }
}
