package edu.colloquy.simulators.zoom.meeting;

/** How a meeting's breakout rooms stand, as the Meeting SDK's {@code getBreakoutRoomStatus}. */
public enum BreakoutStatus {
  NOT_STARTED(1),
  IN_PROGRESS(2),
  CLOSING(3),
  CLOSED(4);

  private final int code;

  BreakoutStatus(int code) {
    this.code = code;
  }

  /** The SDK's number for it. */
  public int code() {
    return code;
  }

  boolean isOpen() {
    return this == IN_PROGRESS || this == CLOSING;
  }
}
