package edu.colloquy.containers.botrunner.meeting;

/**
 * How a bot joins a meeting.
 *
 * @param meetingNumber which meeting
 * @param userName under which name
 * @param customerKey what we call it; at Zoom at most 35 characters
 * @param hostKey makes it the host (Zoom: ZAK); a secret
 */
public record JoinRequest(
    String meetingNumber, String passcode, String userName, String customerKey, String hostKey) {}
