package edu.colloquy.local.stepfunctions.execution;

import edu.colloquy.local.stepfunctions.history.History;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** One run of a state machine. Thread-safe; it ends once, whoever ends it. */
public final class Execution {

  /** An end and its time. */
  public record Ended(Outcome outcome, Instant stopDate) {}

  private final ExecutionIdentity identity;
  private final History history;
  private final InstantSource clock;
  private final Journal journal;
  private final CompletableFuture<Ended> end = new CompletableFuture<>();
  private final Set<Execution> children = ConcurrentHashMap.newKeySet();
  private volatile Thread thread;

  Execution(ExecutionIdentity identity, InstantSource clock, Journal journal) {
    this.identity = identity;
    this.clock = clock;
    this.journal = journal;
    this.history = new History(clock, event -> journal.event(identity.arn(), event));
  }

  private Execution(ExecutionIdentity identity, History history, InstantSource clock, Ended end) {
    this.identity = identity;
    this.clock = clock;
    this.journal = Journal.NONE;
    this.history = history;
    this.end.complete(end);
  }

  /** An execution that ended before this start of the platform. */
  static Execution past(
      ExecutionIdentity identity, History history, InstantSource clock, Ended end) {
    return new Execution(identity, history, clock, end);
  }

  /** What is known of it from its start. */
  public ExecutionIdentity identity() {
    return identity;
  }

  /** What has happened in it. */
  public History history() {
    return history;
  }

  /** How and when it ended, empty while it runs. */
  public Optional<Ended> ended() {
    return Optional.ofNullable(end.getNow(null));
  }

  /** The status on the wire: {@code RUNNING}, {@code SUCCEEDED}, ... */
  public String status() {
    return ended().map(ended -> ended.outcome().status()).orElse(Outcome.RUNNING);
  }

  /**
   * Blocks until it has ended.
   *
   * @throws InterruptedException if the waiting thread is interrupted; the execution goes on
   */
  public Ended await() throws InterruptedException {
    try {
      return end.get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("An end is never exceptional.", e);
    }
  }

  /** Ends it, its children before it, unless it has ended already. */
  public void end(Outcome outcome) {
    synchronized (this) {
      if (end.isDone()) {
        return;
      }
      if (outcome instanceof Outcome.Unsuccessful) {
        children.forEach(child -> child.end(Outcome.aborted("", "The parent execution ended.")));
      }
      Ended ended = new Ended(outcome, clock.instant());
      history.close(outcome.event());
      journal.closed(identity.arn(), ended);
      end.complete(ended);
    }
    Thread running = thread;
    if (running != null && running != Thread.currentThread()) {
      running.interrupt();
    }
  }

  /**
   * Makes another execution end no later than this one.
   *
   * @return false if this one has ended already
   */
  synchronized boolean adopt(Execution child) {
    return !end.isDone() && children.add(child);
  }

  void runsOn(Thread thread) {
    this.thread = thread;
  }
}
