package edu.colloquy.simulators.zoom;

/**
 * How often the account's apps may call, all together (developers.zoom.us, Rate limits).
 *
 * @param light for calls of class Light
 * @param medium for calls of class Medium
 * @param heavy for calls of class Heavy
 * @param meetingChanges meetings created and updated for one host in a UTC day
 */
public record RateLimits(Quota light, Quota medium, Quota heavy, int meetingChanges) {
  private static final int MEETING_CHANGES = 100;
  private static final int NO_LIMIT = 1_000_000;

  /** Of a free account. */
  public static final RateLimits FREE =
      new RateLimits(
          new Quota(4, 6_000), new Quota(2, 2_000), new Quota(1, 1_000), MEETING_CHANGES);

  /** Of a Pro account. */
  public static final RateLimits PRO =
      new RateLimits(
          new Quota(30, NO_LIMIT), new Quota(20, NO_LIMIT), new Quota(10, 30_000), MEETING_CHANGES);

  /** Of a Business or Education account. */
  public static final RateLimits BUSINESS =
      new RateLimits(
          new Quota(80, NO_LIMIT), new Quota(60, NO_LIMIT), new Quota(40, 60_000), MEETING_CHANGES);

  /**
   * How many calls of one class.
   *
   * @param perSecond in a second
   * @param perDay in a UTC day
   */
  public record Quota(int perSecond, int perDay) {}

  /** The same with other limits for calls of class Light. */
  public RateLimits withLight(Quota other) {
    return new RateLimits(other, medium, heavy, meetingChanges);
  }

  /** The same with other limits for calls of class Medium. */
  public RateLimits withMedium(Quota other) {
    return new RateLimits(light, other, heavy, meetingChanges);
  }

  /** The same with another number of meetings created and updated for one host in a day. */
  public RateLimits withMeetingChanges(int other) {
    return new RateLimits(light, medium, heavy, other);
  }

  Quota of(RateClass rateClass) {
    return switch (rateClass) {
      case LIGHT -> light;
      case MEDIUM -> medium;
      case HEAVY -> heavy;
    };
  }
}
