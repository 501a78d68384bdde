package edu.colloquy.integrations.zoom;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is in a meeting now.
 *
 * @param participantUuid stays the same in all its rooms
 * @param userId the id they have in their present room
 * @param email empty if Zoom does not know it
 * @param joined when they entered the room
 * @param breakoutRoomId Zoom's id of the breakout room; empty for the main session
 */
public record LiveParticipant(
    String participantUuid,
    String name,
    String userId,
    Optional<String> email,
    Instant joined,
    Optional<String> breakoutRoomId) {}
