package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.Latency;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Lets the time pass that a call of the service takes. Thread-safe. */
final class ServiceTime {
  private final Latency latency;
  private final RandomGenerator random;

  ServiceTime(Latency latency, RandomGenerator random) {
    this.latency = latency;
    this.random = random;
  }

  void pass() throws InterruptedException {
    Thread.sleep(draw());
  }

  private synchronized Duration draw() {
    return latency.draw(random);
  }
}
