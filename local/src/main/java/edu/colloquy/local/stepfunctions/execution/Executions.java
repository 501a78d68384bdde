package edu.colloquy.local.stepfunctions.execution;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.clock.SchedulingClock;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.history.ExecutionEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All executions, those of earlier starts included where there is a store. Each runs on a virtual
 * thread of its own. Thread-safe.
 */
public final class Executions implements AutoCloseable {
  /** The role that every local execution names. */
  public static final String ROLE_ARN = "arn:aws:iam::000000000000:role/local";

  private static final Logger LOG = LoggerFactory.getLogger(Executions.class);

  /** What an execution does. */
  @FunctionalInterface
  public interface Program {
    /** Gives the output, or throws a {@link StatesError}. */
    JsonNode run(Execution execution) throws InterruptedException;
  }

  private final SchedulingClock clock;
  private final Journal journal;
  private final Map<String, Execution> byArn = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Execution> newestFirst = new ConcurrentLinkedDeque<>();

  /**
   * @param clock what stamps and times everything
   * @param store the directory of the journal, none to keep all in memory
   */
  public Executions(SchedulingClock clock, Optional<Path> store) {
    this.clock = clock;
    if (store.isEmpty()) {
      this.journal = Journal.NONE;
      return;
    }
    try {
      this.journal = new JournalFile(store.get());
      new JournalReader(clock).read(store.get(), journal).forEach(this::remember);
    } catch (IOException e) {
      throw new UncheckedIOException("The executions in " + store.get() + " cannot be read.", e);
    }
  }

  /**
   * Starts an execution, unless there is one of that ARN.
   *
   * @param timeout how long it may take
   * @param parent the execution that this one must not outlive
   * @return the execution of that ARN, be it new or old
   */
  public Execution start(
      ExecutionIdentity identity,
      Optional<Duration> timeout,
      Optional<Execution> parent,
      Program program) {
    Execution execution = new Execution(identity, clock, journal);
    Execution earlier = byArn.putIfAbsent(identity.arn(), execution);
    if (earlier != null) {
      return earlier;
    }
    newestFirst.addFirst(execution);
    journal.opened(identity);
    execution.history().append(0, ExecutionEvents.started(identity.input(), ROLE_ARN));
    Thread thread =
        Thread.ofVirtual()
            .name("execution " + identity.name())
            .unstarted(() -> run(execution, timeout, program));
    execution.runsOn(thread);
    if (parent.isPresent() && !parent.get().adopt(execution)) {
      execution.end(Outcome.aborted("", "The parent execution ended."));
    }
    thread.start();
    return execution;
  }

  private void run(Execution execution, Optional<Duration> timeout, Program program) {
    if (execution.ended().isPresent()) {
      return; // stopped before its thread could be interrupted
    }
    var alarm =
        timeout.map(
            limit ->
                clock.at(
                    execution.identity().startDate().plus(limit),
                    () -> execution.end(new Outcome.Unsuccessful(Outcome.How.TIMED_OUT, "", ""))));
    try {
      execution.end(new Outcome.Succeeded(program.run(execution).toString()));
    } catch (StatesError e) {
      execution.end(Outcome.failed(e));
    } catch (InterruptedException e) {
      execution.end(Outcome.aborted("", "The execution's thread was interrupted."));
    } catch (RuntimeException e) {
      LOG.error("The execution {} met a fault of the interpreter", execution.identity().arn(), e);
      execution.end(Outcome.failed(StatesError.runtime("A fault of the interpreter: " + e)));
    } catch (Error e) {
      execution.end(Outcome.failed(StatesError.runtime("A fault of the machine: " + e)));
      throw e;
    } finally {
      alarm.ifPresent(SchedulingClock.Alarm::cancel);
    }
  }

  /** The execution of an ARN. */
  public Optional<Execution> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  /** Those of a kind, the newest first. */
  public List<Execution> list(Predicate<ExecutionIdentity> kind) {
    return newestFirst.stream().filter(execution -> kind.test(execution.identity())).toList();
  }

  private void remember(Execution past) {
    byArn.put(past.identity().arn(), past);
    newestFirst.addFirst(past);
  }

  /**
   * Stops the threads of everything that runs. In the store it stays unfinished, to be found
   * ABORTED by the next start.
   */
  @Override
  public void close() {
    if (journal instanceof JournalFile file) {
      try {
        file.close();
      } catch (IOException e) {
        LOG.warn("The journal of executions could not be closed", e);
      }
    }
    for (Execution execution : new ArrayList<>(newestFirst)) {
      execution.end(Outcome.aborted("Local.PlatformStopped", "The platform stopped."));
    }
  }
}
