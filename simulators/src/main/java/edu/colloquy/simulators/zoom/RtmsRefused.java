package edu.colloquy.simulators.zoom;

/** RTMS is not started or stopped. Codes are Zoom's (developers.zoom.us, RTMS troubleshooting). */
public final class RtmsRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;

  private RtmsRefused(int code, String message) {
    super(message);
    this.code = code;
  }

  /** Only a host, an alternative host or an invitee who is in may start an app. */
  public static RtmsRefused notAllowed() {
    return new RtmsRefused(2308, "The user is not allowed to start the app in this meeting.");
  }

  /** The account cannot have RTMS. */
  public static RtmsRefused noDeveloperPack() {
    return new RtmsRefused(
        2310, "No Developer Pack subscription, or the user is on a Basic account.");
  }

  /** Zoom's code, answered with HTTP 400. */
  public int code() {
    return code;
  }
}
