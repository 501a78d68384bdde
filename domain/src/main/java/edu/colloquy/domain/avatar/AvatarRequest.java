package edu.colloquy.domain.avatar;

import edu.colloquy.domain.room.RoomId;
import java.time.Duration;
import java.util.Optional;

/**
 * The avatar a room needs.
 *
 * @param room for whom
 * @param avatarId which likeness; the account's default if absent
 * @param longest after so long the provider may end it by itself
 * @param previous the id of the one that the room had before, which is stopped
 */
public record AvatarRequest(
    RoomId room, Optional<String> avatarId, Duration longest, Optional<String> previous) {

  /** The room's first. */
  public AvatarRequest(RoomId room, Optional<String> avatarId, Duration longest) {
    this(room, avatarId, longest, Optional.empty());
  }

  /** The same for the same wish, made again; another for the room's next avatar. */
  public String idempotencyKey() {
    return room + previous.map(id -> "-after-" + id).orElse("");
  }
}
