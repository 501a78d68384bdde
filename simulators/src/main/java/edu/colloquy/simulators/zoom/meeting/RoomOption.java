package edu.colloquy.simulators.zoom.meeting;

import java.util.Set;

/**
 * The Meeting SDK's options of open breakout rooms; names and defaults are its (typings 6.2.0,
 * {@code RoomOption}).
 *
 * @param isAutoJoinRoom people are moved to their room; else they are invited and go themselves
 * @param isBackToMainSessionEnabled people may go back to the main session
 * @param needCountDown closing begins with a countdown
 * @param waitSeconds its length: 10, 15, 30, 60 or 120
 */
public record RoomOption(
    boolean isAutoJoinRoom,
    boolean isBackToMainSessionEnabled,
    boolean needCountDown,
    int waitSeconds) {
  /** What counts where nothing is said. */
  public static final RoomOption DEFAULT = new RoomOption(false, true, true, 60);

  private static final Set<Integer> WAIT_SECONDS = Set.of(10, 15, 30, 60, 120);

  void check() throws MeetingRefused {
    if (!WAIT_SECONDS.contains(waitSeconds)) {
      throw MeetingRefused.invalidParameters(
          "waitSeconds has to be 10, 15, 30, 60 or 120, not " + waitSeconds + ".");
    }
  }
}
