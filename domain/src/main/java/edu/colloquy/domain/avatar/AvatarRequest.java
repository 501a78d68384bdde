package edu.colloquy.domain.avatar;

import edu.colloquy.domain.room.RoomId;
import java.time.Duration;
import java.util.Optional;

/**
 * The avatar a room needs.
 *
 * @param room for whom; also the idempotency key
 * @param avatarId which likeness; the account's default if absent
 * @param longest after so long the provider may end it by itself
 */
public record AvatarRequest(RoomId room, Optional<String> avatarId, Duration longest) {}
