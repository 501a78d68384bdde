package edu.colloquy.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A scheduler whose time a test moves by {@link #advance}: what falls due on the way is run by the
 * advancing thread, each task at its own time by the {@link #clock}, in order. Tasks may be
 * scheduled from any thread.
 */
public final class VirtualScheduler extends AbstractExecutorService
    implements ScheduledExecutorService {
  private final VirtualClock clock;
  private final PriorityQueue<VirtualTask<?>> tasks = new PriorityQueue<>();
  private long count;
  private boolean shutdown;

  /** A scheduler that moves this clock. */
  public VirtualScheduler(VirtualClock clock) {
    this.clock = clock;
  }

  /** The clock that is moved. */
  public VirtualClock clock() {
    return clock;
  }

  /** Lets time pass, and all happen that is due within it. */
  public void advance(Duration by) {
    Instant end = clock.instant().plus(by);
    for (VirtualTask<?> task = nextUntil(end); task != null; task = nextUntil(end)) {
      moveTo(task.due());
      task.run();
      task.following().ifPresent(this::enqueue);
    }
    moveTo(end);
  }

  private void moveTo(Instant time) {
    Duration ahead = Duration.between(clock.instant(), time);
    if (ahead.isPositive()) {
      clock.advance(ahead);
    }
  }

  private synchronized VirtualTask<?> nextUntil(Instant end) {
    return tasks.isEmpty() || tasks.peek().due().isAfter(end) ? null : tasks.poll();
  }

  private synchronized void enqueue(VirtualTask<?> task) {
    if (!shutdown) {
      tasks.add(task);
    }
  }

  private synchronized <T> ScheduledFuture<T> schedule(
      Callable<T> action, Duration delay, Duration period) {
    if (shutdown) {
      throw new RejectedExecutionException("The scheduler is shut down.");
    }
    var task = new VirtualTask<>(action, clock, clock.instant().plus(delay), period, count++);
    tasks.add(task);
    return task;
  }

  /** Runs a task at the next {@link #advance}, by however little. */
  @Override
  public void execute(Runnable command) {
    schedule(Executors.callable(command), Duration.ZERO, Duration.ZERO);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return schedule(Executors.callable(command), delay, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    return schedule(callable, Duration.of(delay, unit.toChronoUnit()), Duration.ZERO);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    return schedule(
        Executors.callable(command),
        Duration.of(initialDelay, unit.toChronoUnit()),
        Duration.of(period, unit.toChronoUnit()));
  }

  /** As at a fixed rate: in virtual time a task takes none. */
  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    return scheduleAtFixedRate(command, initialDelay, delay, unit);
  }

  @Override
  public synchronized void shutdown() {
    shutdown = true;
    tasks.clear();
  }

  @Override
  public synchronized List<Runnable> shutdownNow() {
    List<Runnable> waiting = List.copyOf(tasks);
    shutdown();
    return waiting;
  }

  @Override
  public synchronized boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return isShutdown();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return isShutdown();
  }
}
