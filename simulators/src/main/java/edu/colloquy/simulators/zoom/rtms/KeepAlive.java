package edu.colloquy.simulators.zoom.rtms;

/**
 * Asks at one socket whether the app is still there (RTMS: KEEP_ALIVE_REQ, KEEP_ALIVE_RESP). For
 * one thread.
 */
final class KeepAlive {
  private static final int PATIENCE = 3;

  private final Connection connection;
  private final long everyMs;
  private long nextMs;
  private int unanswered;

  KeepAlive(Connection connection, RtmsTimings timings, long nowMs) {
    this.connection = connection;
    this.everyMs = timings.keepAliveEvery().toMillis();
    this.nextMs = nowMs + everyMs;
  }

  /** Asks if it is time to; {@code false} if three questions in a row had no answer. */
  boolean tick(long nowMs) {
    if (nowMs < nextMs) {
      return true;
    }
    if (unanswered == PATIENCE) {
      return false;
    }
    unanswered++;
    nextMs = nowMs + everyMs;
    connection.send(MessageType.KEEP_ALIVE_REQ.message().put("timestamp", nowMs));
    return true;
  }

  void answered() {
    unanswered = 0;
  }
}
