package edu.colloquy.domain.turntaking;

/** Whether sound like a voice is heard just now, and since or until when. */
final class Voice {
  private static final long NEVER = Long.MIN_VALUE / 2;

  private boolean active;
  private long sinceMs = NEVER;
  private long lastMs = NEVER;

  void started(long since) {
    active = true;
    sinceMs = since;
  }

  void ended(long last) {
    active = false;
    lastMs = Math.max(lastMs, last);
  }

  boolean isActive() {
    return active;
  }

  /** When the sound began that is, or was last, heard. */
  long sinceMs() {
    return sinceMs;
  }

  /** When the last sound that is over came. */
  long lastMs() {
    return lastMs;
  }
}
