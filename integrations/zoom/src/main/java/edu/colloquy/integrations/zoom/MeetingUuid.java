package edu.colloquy.integrations.zoom;

/**
 * A meeting's uuid in the path of a call: percent-encoded, and once more where it begins with a
 * slash or holds two in a row, for Zoom would not find it otherwise. (Zoom: "Meeting ID and UUID".)
 */
final class MeetingUuid {
  private MeetingUuid() {}

  /** The part of a path that stands for this uuid, or for this meeting number. */
  static String inPath(String numberOrUuid) {
    String once = ZoomCall.encoded(numberOrUuid);
    boolean twice = numberOrUuid.startsWith("/") || numberOrUuid.contains("//");
    return twice ? ZoomCall.encoded(once) : once;
  }
}
