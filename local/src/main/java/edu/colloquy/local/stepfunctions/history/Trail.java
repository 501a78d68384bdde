package edu.colloquy.local.stepfunctions.history;

/** One line of events in a history, each led to by the one before it. Not thread-safe. */
public final class Trail {
  private final History history;
  private long lastId;

  /** A line that starts after a given event. */
  public Trail(History history, long lastId) {
    this.history = history;
    this.lastId = lastId;
  }

  /** Appends an event that follows the last one of this line. */
  public void record(EventBody body) {
    lastId = history.append(lastId, body);
  }

  /** A line that branches off here. */
  public Trail fork() {
    return new Trail(history, lastId);
  }
}
