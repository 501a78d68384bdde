package edu.colloquy.simulators.zoom.meeting;

/**
 * The meeting does not let somebody in, or a participant do something. Codes and words are those of
 * the Meeting SDK for Web (developers.zoom.us, Meeting SDK error codes; typings, {@code ErrorTypes}
 * of in-meeting functions).
 */
public final class MeetingRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String type;

  private MeetingRefused(int code, String type, String reason) {
    super(type + ": " + reason);
    this.code = code;
    this.type = type;
  }

  /** No meeting has this number. */
  public static MeetingRefused unknownMeeting() {
    return new MeetingRefused(3001, "ERROR_NOT_EXIST", "Meeting does not exist.");
  }

  /** Role 1 was asked for without the ZAK of somebody who may be host. */
  public static MeetingRefused notHost() {
    return new MeetingRefused(
        3003, "ERROR_NOT_HOST", "Not meeting host. Join with the host's ZAK, or with role 0.");
  }

  /** The passcode is not this meeting's. */
  public static MeetingRefused wrongPasscode() {
    return new MeetingRefused(3004, "WRONG_MEETING_PASSWORD", "Wrong meeting password.");
  }

  /** A host has removed them, and they may not come back. */
  static MeetingRefused removed() {
    return new MeetingRefused(3009, "BE_REMOVED", "The host has removed you from this meeting.");
  }

  /** The meeting is over. */
  public static MeetingRefused ended() {
    return new MeetingRefused(4004, "MEETING_ENDED", "The meeting has ended.");
  }

  /** The ZAK was never issued, or its time is over. */
  public static MeetingRefused invalidZak() {
    return new MeetingRefused(
        4013, "INVALID_ZAK", "The ZAK is invalid or has expired. Fetch a new one.");
  }

  /**
   * The request makes no sense.
   *
   * @param reason what is wrong with it
   */
  public static MeetingRefused failed(String reason) {
    return new MeetingRefused(1, "FAIL", reason);
  }

  /** It cannot be done as things stand. */
  static MeetingRefused invalidOperation(String reason) {
    return new MeetingRefused(1, "INVALID_OPERATION", reason);
  }

  /** What was named is not there, or out of bounds. */
  static MeetingRefused invalidParameters(String reason) {
    return new MeetingRefused(1, "INVALID_PARAMETERS", reason);
  }

  /** Only a host or co-host, or somebody else, may do this. */
  static MeetingRefused insufficientPrivileges(String reason) {
    return new MeetingRefused(1, "INSUFFICIENT_PRIVILEGES", reason);
  }

  /** Who asks is not in the meeting. */
  static MeetingRefused improperMeetingState(String reason) {
    return new MeetingRefused(1, "IMPROPER_MEETING_STATE", reason);
  }

  /** The Meeting SDK's error code. */
  public int code() {
    return code;
  }

  /** The Meeting SDK's word for it, such as {@code INVALID_OPERATION}. */
  public String type() {
    return type;
  }
}
