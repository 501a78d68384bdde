package edu.colloquy.local.stepfunctions.execution;

import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.history.EventBody;
import edu.colloquy.local.stepfunctions.history.ExecutionEvents;

/** How an execution ended. */
public sealed interface Outcome {

  /** The status of an execution that has not ended. */
  String RUNNING = "RUNNING";

  /** The status on the wire. */
  String status();

  /** The last event of the history. */
  EventBody event();

  /**
   * Well.
   *
   * @param output JSON text
   */
  record Succeeded(String output) implements Outcome {
    @Override
    public String status() {
      return "SUCCEEDED";
    }

    @Override
    public EventBody event() {
      return ExecutionEvents.succeeded(output);
    }
  }

  /**
   * Not well.
   *
   * @param how by an error, by StopExecution, or by its own time limit
   */
  record Unsuccessful(How how, String error, String cause) implements Outcome {
    @Override
    public String status() {
      return how.name();
    }

    @Override
    public EventBody event() {
      return ExecutionEvents.ended(how.inEvent, error, cause);
    }
  }

  /** The three ways not to end well. */
  enum How {
    FAILED("Failed"),
    ABORTED("Aborted"),
    TIMED_OUT("TimedOut");

    private final String inEvent;

    How(String inEvent) {
      this.inEvent = inEvent;
    }
  }

  /** A state failed and nothing caught it. */
  static Outcome failed(StatesError error) {
    return new Unsuccessful(How.FAILED, error.error(), error.cause());
  }

  /** Somebody stopped it. */
  static Outcome aborted(String error, String cause) {
    return new Unsuccessful(How.ABORTED, error, cause);
  }
}
