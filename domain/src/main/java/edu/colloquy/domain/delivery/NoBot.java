package edu.colloquy.domain.delivery;

import edu.colloquy.domain.avatar.AvatarEvent;
import java.util.function.Consumer;

/** A room whose student listens without a bot: there is nobody to say anything but its avatar. */
final class NoBot implements BotVoice {
  @Override
  public boolean isThere() {
    return false;
  }

  @Override
  public void reportTo(Consumer<AvatarEvent> events) {}

  @Override
  public void avatarChanged() {}

  @Override
  public void speak(String utterance, byte[] pcm) {}

  @Override
  public void finish(String utterance) {}

  @Override
  public void interrupt() {}

  @Override
  public void close() {}
}
