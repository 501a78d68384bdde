package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.Attendee;

/**
 * A wish to enter a meeting; a part that is not given is empty.
 *
 * @param meetingNumber which meeting
 * @param passcode its passcode, plain or as {@code pwd} in its join URL
 * @param attendee who wants in
 * @param zak the ZAK of a Zoom user, as whom they join
 * @param role 1 to be host, which takes the ZAK of the owner or of an alternative host; else 0
 */
public record JoinRequest(
    String meetingNumber, String passcode, Attendee attendee, String zak, int role) {

  /** A wish to be host if there is a ZAK, and a participant if there is none. */
  public JoinRequest(String meetingNumber, String passcode, Attendee attendee, String zak) {
    this(meetingNumber, passcode, attendee, zak, zak.isEmpty() ? 0 : 1);
  }
}
