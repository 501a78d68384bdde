package edu.colloquy.domain.conversation;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.delivery.AvatarSwitch;
import edu.colloquy.domain.room.RoomId;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts avatars, unless it is broken. */
final class ScriptedSwitch implements AvatarSwitch {
  final AtomicInteger ons = new AtomicInteger();
  final AtomicInteger offs = new AtomicInteger();
  volatile boolean broken;

  @Override
  public AvatarSession on(RoomId room) {
    ons.incrementAndGet();
    if (broken) {
      throw ServiceException.passing("LiveAvatar", "no free slot", null);
    }
    return new AvatarSession("avatar-2", "wss://media.example", "token", "wss://c");
  }

  @Override
  public void off(RoomId room) {
    offs.incrementAndGet();
  }
}
