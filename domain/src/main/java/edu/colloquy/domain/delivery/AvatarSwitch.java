package edu.colloquy.domain.delivery;

import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.room.RoomId;

/** Switches the avatars of rooms on and off, and keeps which a room has. Thread-safe; blocks. */
public interface AvatarSwitch {

  /**
   * Starts the room's avatar, unless it runs.
   *
   * @throws edu.colloquy.domain.ServiceException when the provider does not start it
   */
  AvatarSession on(RoomId room);

  /**
   * Stops the room's avatar, unless it is stopped.
   *
   * @throws edu.colloquy.domain.ServiceException when the provider does not stop it; it may run on
   */
  void off(RoomId room);
}
