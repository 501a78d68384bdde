package edu.colloquy.simulators.zoom;

/**
 * How much can be pre-assigned to breakout rooms. It depends on the account's plan.
 *
 * @param rooms rooms in a meeting
 * @param participants people pre-assigned in all rooms together
 */
public record BreakoutLimits(int rooms, int participants) {
  /** Of an account without a larger-rooms plan. */
  public static final BreakoutLimits STANDARD = new BreakoutLimits(50, 200);

  /** Of an account with a larger-rooms plan. */
  public static final BreakoutLimits LARGE = new BreakoutLimits(100, 1000);
}
