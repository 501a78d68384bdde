package edu.colloquy.containers.botrunner.meeting;

import java.util.Optional;

/**
 * How a bot joins a meeting.
 *
 * @param meetingNumber which meeting
 * @param userName under which name
 * @param customerKey what we call it; at Zoom at most 36 characters
 * @param hostKey makes it host (Zoom: ZAK, with role 1); a secret. A participant has none (role 0)
 */
public record JoinRequest(
    String meetingNumber,
    String passcode,
    String userName,
    String customerKey,
    Optional<String> hostKey) {}
