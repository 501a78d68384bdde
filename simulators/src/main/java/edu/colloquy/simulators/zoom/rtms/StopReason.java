package edu.colloquy.simulators.zoom.rtms;

/** RTMS: RTMS_STOP_REASON, as far as a simulated stream can come to such an end. */
public enum StopReason {
  USER_TRIGGERED(2),
  USER_LEFT(3),
  MEETING_ENDED(6),
  CONNECTION_TIMEOUT(11),
  RECONNECTION_TIMEOUT(19),
  RECEIVER_REQUEST_CLOSE(20),
  KEEP_ALIVE_TIMEOUT(24);

  private final int code;

  StopReason(int code) {
    this.code = code;
  }

  /** {@code stop_reason} on the wire. */
  public int code() {
    return code;
  }
}
