package edu.colloquy.domain.delivery;

import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarVoice;
import java.util.function.Consumer;

/**
 * The bot of a room as the tutor's voice: it says into the room what it is given, as an avatar
 * does, and reports the same. Thread-safe; nothing blocks; {@link #close} leaves the bot as it is.
 */
public interface BotVoice extends AvatarVoice {
  /** No bot. */
  BotVoice NONE = new NoBot();

  /** Whether the bot is there to say something. */
  boolean isThere();

  /** From now on tells this of what the bot begins and ends to say. */
  void reportTo(Consumer<AvatarEvent> events);

  /** Tells the bot that the room has another avatar to listen to, or none any more. */
  void avatarChanged();
}
