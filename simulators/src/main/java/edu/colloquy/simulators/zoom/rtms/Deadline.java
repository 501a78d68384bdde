package edu.colloquy.simulators.zoom.rtms;

import java.time.Duration;
import java.util.Optional;

/** Until when the app has to be back, and what it means for the stream if not. For one thread. */
final class Deadline {
  private final long windowMs;
  private long atMs;
  private StopReason reason;

  Deadline(Duration window) {
    this.windowMs = window.toMillis();
  }

  /** The time begins to run, unless it runs already. */
  void start(long nowMs, StopReason otherwise) {
    if (reason == null) {
      atMs = nowMs + windowMs;
      reason = otherwise;
    }
  }

  /** The app is back. */
  void met() {
    reason = null;
  }

  /** Why the stream ends, if the time is over. */
  Optional<StopReason> missed(long nowMs) {
    return reason == null || nowMs < atMs ? Optional.empty() : Optional.of(reason);
  }
}
