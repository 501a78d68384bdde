package edu.colloquy.integrations.zoom;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who was in a meeting that is over. Who left and came back, or changed rooms, is there
 * several times.
 *
 * @param zoomUserId Zoom's user id; empty for a guest
 * @param userId the id they had in the meeting; a new one in each room
 * @param email empty if Zoom does not know it
 * @param customerKey as it was given on joining; only reports tell
 * @param breakoutRoomId Zoom's id of the breakout room; empty for the main session, and only
 *     reports tell
 */
public record MeetingParticipant(
    Optional<String> zoomUserId,
    String name,
    String userId,
    Optional<String> email,
    Instant joined,
    Instant left,
    Duration stayed,
    Optional<String> customerKey,
    Optional<String> breakoutRoomId) {}
