package edu.colloquy.simulators.students;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two things a Zoom join URL says.
 *
 * @param meetingNumber which meeting
 * @param passcode {@code pwd}, empty where there is none
 */
public record JoinLink(String meetingNumber, String passcode) {
  private static final Pattern MEETING = Pattern.compile("/j/(\\d{9,11})/?");
  private static final Pattern PASSCODE = Pattern.compile("(?:^|&)pwd=([^&]*)");

  /**
   * Reads a link such as {@code https://.../j/81234567890?pwd=secret}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static JoinLink parse(URI joinUrl) {
    Matcher meeting = MEETING.matcher(String.valueOf(joinUrl.getPath()));
    if (!meeting.matches()) {
      throw new IllegalArgumentException(
          "Not a Zoom join URL (.../j/<meeting number>?pwd=<passcode>): " + joinUrl);
    }
    String query = joinUrl.getQuery();
    Matcher passcode = PASSCODE.matcher(query == null ? "" : query);
    return new JoinLink(meeting.group(1), passcode.find() ? passcode.group(1) : "");
  }
}
