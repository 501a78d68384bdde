package edu.colloquy.domain.process;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomRepository;

/** Stops the avatars of rooms, which are paid for as long as they run. Thread-safe. */
final class AvatarStop {
  private final RoomRepository rooms;
  private final AvatarProvider avatars;

  AvatarStop(RoomRepository rooms, AvatarProvider avatars) {
    this.rooms = rooms;
    this.avatars = avatars;
  }

  /**
   * Stops the room's avatar and notes it, unless it has none or that is noted already.
   *
   * @throws ServiceException when the avatar cannot be stopped; it may run on then
   */
  void stop(Room room) {
    if (room.avatar().isPresent() && !room.avatarStopped()) {
      avatars.stop(room.avatar().get());
      rooms.saveAvatarStopped(room.id());
    }
  }
}
