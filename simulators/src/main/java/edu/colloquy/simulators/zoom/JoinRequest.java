package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.Attendee;

/**
 * A wish to enter a meeting; a part that is not given is empty.
 *
 * @param meetingNumber which meeting
 * @param passcode its passcode, plain or as {@code pwd} in its join URL
 * @param attendee who wants in
 * @param zak the ZAK of a Zoom user; the host's makes the joiner host
 */
public record JoinRequest(String meetingNumber, String passcode, Attendee attendee, String zak) {}
