package edu.colloquy.domain.delivery;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.cost.RoomMeter;
import edu.colloquy.domain.room.RoomId;
import java.time.Duration;

/**
 * By what a tutor may speak besides the avatar that a room has.
 *
 * @param bot the room's bot
 * @param avatars starts another avatar, and stops one
 * @param meter told while an avatar runs
 */
public record Outlets(
    BotVoice bot, AvatarSwitch avatars, RoomMeter meter, DeliveryTimings timings) {

  /** None: what fails is not replaced, and tutors write. */
  public static Outlets none() {
    return new Outlets(
        BotVoice.NONE,
        new AvatarSwitch() {
          @Override
          public AvatarSession on(RoomId room) {
            throw ServiceException.refused("Avatar", "none can be started here");
          }

          @Override
          public void off(RoomId room) {}
        },
        new RoomMeter(),
        DeliveryTimings.usual(Duration.ZERO));
  }
}
