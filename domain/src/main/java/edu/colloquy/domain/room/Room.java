package edu.colloquy.domain.room;

import edu.colloquy.domain.avatar.AvatarSession;
import java.time.Instant;
import java.util.Optional;

/**
 * One student's room.
 *
 * @param name as Zoom shows it
 * @param statusReason why it is in this status, in words a professor understands
 * @param avatar once started; kept after it was stopped
 * @param avatarStopped whether the avatar provider has confirmed that the avatar is stopped
 */
public record Room(
    RoomId id,
    String name,
    String studentId,
    String studentName,
    String studentEmail,
    RoomStatus status,
    Optional<String> statusReason,
    Instant statusSince,
    Optional<AvatarSession> avatar,
    boolean avatarStopped) {}
