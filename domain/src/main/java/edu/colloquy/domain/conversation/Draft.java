package edu.colloquy.domain.conversation;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.tutor.policy.Handover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An answer that is written before the student is known to have finished. Nobody hears of it until
 * it is asked for; then it gives what is written so far, and the rest as it comes. Thread-safe.
 */
final class Draft implements Reply.Writer {
  private final int turnNumber;
  private final TurnStopwatch stopwatch;
  private final Reply.Writer writer;
  private final List<String> written = new ArrayList<>();
  private final Thread writing;
  private Optional<RuntimeException> failure = Optional.empty();
  private boolean complete;
  private boolean dropped;

  /**
   * Begins to write.
   *
   * @param turnNumber the turn that it would answer
   * @param stopwatch takes that turn's times
   * @param writer writes the answer
   */
  Draft(int turnNumber, TurnStopwatch stopwatch, Reply.Writer writer) {
    this.turnNumber = turnNumber;
    this.stopwatch = stopwatch;
    this.writer = writer;
    this.writing = Thread.ofVirtual().name("draft " + turnNumber).start(this::run);
  }

  /** Whether it answers this turn: none was opened since. */
  boolean answers(Turn turn) {
    return turn.number() == turnNumber;
  }

  TurnStopwatch stopwatch() {
    return stopwatch;
  }

  /** Stops the model; written again, it begins anew. */
  synchronized void drop() {
    dropped = true;
    writing.interrupt();
    notifyAll();
  }

  @Override
  public void write(Consumer<String> delta) {
    int next = 0;
    for (Optional<String> piece = piece(next); piece.isPresent(); piece = piece(++next)) {
      delta.accept(piece.get());
    }
    if (isDropped()) {
      writer.write(delta);
    }
  }

  @Override
  public Turn told(Turn turn) {
    return writer.told(turn);
  }

  @Override
  public Optional<Handover> handover() {
    return writer.handover();
  }

  /** A piece, as soon as it is written; empty once there are no more. */
  private synchronized Optional<String> piece(int index) {
    try {
      while (index >= written.size() && !complete && !dropped) {
        wait();
      }
    } catch (InterruptedException e) {
      drop();
      Thread.currentThread().interrupt();
      throw ServiceException.passing("Tutor", "the answer is not wanted any more", e);
    }
    if (dropped) {
      return Optional.empty();
    }
    if (index < written.size()) {
      return Optional.of(written.get(index));
    }
    failure.ifPresent(
        why -> {
          throw why;
        });
    return Optional.empty();
  }

  private synchronized boolean isDropped() {
    return dropped;
  }

  private void run() {
    try {
      writer.write(this::add);
      end(Optional.empty());
    } catch (RuntimeException e) {
      end(Optional.of(e));
    } catch (Exception e) {
      // A client written in Kotlin throws InterruptedException without declaring it.
      end(Optional.of(ServiceException.passing("Tutor", "the draft was stopped", e)));
    }
  }

  private synchronized void add(String delta) {
    written.add(delta);
    notifyAll();
  }

  private synchronized void end(Optional<RuntimeException> why) {
    failure = why;
    complete = true;
    notifyAll();
  }
}
