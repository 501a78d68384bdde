package edu.colloquy.integrations.zoom;

import java.time.Duration;

/** How a thread waits; another in tests, where nobody has the time. */
@FunctionalInterface
interface Sleeper {
  /** Returns after so long. */
  void sleep(Duration time) throws InterruptedException;
}
