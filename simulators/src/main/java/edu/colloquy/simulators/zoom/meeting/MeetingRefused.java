package edu.colloquy.simulators.zoom.meeting;

/**
 * The meeting does not let a participant do something. Codes and names are the Meeting SDK for
 * Web's (developers.zoom.us, Meeting SDK error codes).
 */
public final class MeetingRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;

  private MeetingRefused(int code, String reason) {
    super(reason);
    this.code = code;
  }

  /** No meeting has this number. */
  public static MeetingRefused unknownMeeting() {
    return new MeetingRefused(3001, "ERROR_NOT_EXIST: Meeting does not exist.");
  }

  /** Only a host may do this. */
  public static MeetingRefused notHost() {
    return new MeetingRefused(3003, "ERROR_NOT_HOST: Not meeting host. Join with the host's ZAK.");
  }

  /** The passcode is not this meeting's. */
  public static MeetingRefused wrongPasscode() {
    return new MeetingRefused(3004, "WRONG_MEETING_PASSWORD: Wrong meeting password.");
  }

  /** The meeting is over. */
  public static MeetingRefused ended() {
    return new MeetingRefused(4004, "The meeting has ended.");
  }

  /** The ZAK was never issued, or its time is over. */
  public static MeetingRefused invalidZak() {
    return new MeetingRefused(4013, "The ZAK is invalid or has expired. Fetch a new one.");
  }

  /**
   * The request makes no sense, or not now.
   *
   * @param reason what is wrong with it
   */
  public static MeetingRefused failed(String reason) {
    return new MeetingRefused(1, "FAIL: " + reason);
  }

  /** The Meeting SDK's error code. */
  public int code() {
    return code;
  }
}
