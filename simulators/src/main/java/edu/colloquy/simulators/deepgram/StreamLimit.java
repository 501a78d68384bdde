package edu.colloquy.simulators.deepgram;

import java.util.concurrent.atomic.AtomicInteger;

/** How many live streams may be open at once in a project. Thread-safe. */
final class StreamLimit {
  private final int most;
  private final AtomicInteger open = new AtomicInteger();

  StreamLimit(int most) {
    this.most = most;
  }

  /** Refuses one stream too many. */
  void check() {
    if (open.get() >= most) {
      throw Refusal.tooMany();
    }
  }

  void opened() {
    open.incrementAndGet();
  }

  void closed() {
    open.decrementAndGet();
  }
}
