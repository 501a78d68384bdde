package edu.colloquy.containers.botrunner.line;

import java.time.Duration;

/** The pause before the next attempt, twice as long after each failure. For one thread. */
public final class Pause {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  Pause(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** The attempt has succeeded: the next pause is the shortest again. */
  public void reset() {
    next = first;
  }

  boolean isFirst() {
    return next.equals(first);
  }

  void await() throws InterruptedException {
    Thread.sleep(next);
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
