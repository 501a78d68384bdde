package edu.colloquy.integrations.llm;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.tutor.TutorModel;
import java.util.function.Consumer;

/** One request to a model, on a thread of its own. */
final class Attempt {

  /** What is asked of a model. */
  record Writer(TutorModel model, Consumer<Consumer<String>> request) {}

  /** What becomes of an attempt. */
  sealed interface Event {
    /** Which one. */
    Attempt attempt();

    /** A piece of text came. */
    record Piece(Attempt attempt, String text) implements Event {}

    /** It is complete. */
    record Done(Attempt attempt) implements Event {}

    /** It failed. */
    record Failed(Attempt attempt, ServiceException failure) implements Event {}
  }

  private final Writer writer;
  private final long startedNanos = System.nanoTime();
  private final Thread thread;

  /** Begins at once, and reports from its own thread. */
  Attempt(Writer writer, Consumer<Event> report) {
    this.writer = writer;
    this.thread = Thread.ofVirtual().name("model").unstarted(() -> run(report));
  }

  void start() {
    thread.start();
  }

  TutorModel model() {
    return writer.model();
  }

  long startedNanos() {
    return startedNanos;
  }

  void cancel() {
    thread.interrupt();
  }

  private void run(Consumer<Event> report) {
    try {
      writer.request().accept(text -> report.accept(new Event.Piece(this, text)));
      report.accept(new Event.Done(this));
    } catch (ServiceException e) {
      report.accept(new Event.Failed(this, e));
    } catch (RuntimeException e) {
      report.accept(
          new Event.Failed(
              this, ServiceException.passing("The language model", "gave no readable answer", e)));
    }
  }
}
