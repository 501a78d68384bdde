package edu.colloquy.simulators.llm;

import edu.colloquy.simulators.Latency;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Keeps the pace at which a model writes. Thread-safe. */
final class Typist {
  private final Latency firstToken;
  private final long nanosPerToken;
  private final RandomGenerator random;

  Typist(Latency firstToken, int tokensPerSecond, RandomGenerator random) {
    this.firstToken = firstToken;
    this.nanosPerToken = TimeUnit.SECONDS.toNanos(1) / tokensPerSecond;
    this.random = random;
  }

  /** When, by {@link System#nanoTime()}, the first token of a request is there. */
  synchronized long firstTokenAt(long arrivedNanos) {
    return arrivedNanos + firstToken.draw(random).toNanos();
  }

  /** Waits until a token is there. */
  void awaitToken(long firstTokenAt, int index) throws InterruptedException {
    long due = firstTokenAt + index * nanosPerToken;
    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
  }
}
