package edu.colloquy.domain.conversation;

import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.delivery.BotVoice;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A bot in the room that says what it is given at once. */
final class ScriptedBot implements BotVoice {
  final AtomicLong bytes = new AtomicLong();
  final AtomicInteger finished = new AtomicInteger();
  final AtomicInteger avatarChanges = new AtomicInteger();
  private volatile Consumer<AvatarEvent> events = event -> {};

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public void reportTo(Consumer<AvatarEvent> to) {
    events = to;
  }

  @Override
  public void avatarChanged() {
    avatarChanges.incrementAndGet();
  }

  @Override
  public void speak(String utterance, byte[] pcm) {
    bytes.addAndGet(pcm.length);
    events.accept(new AvatarEvent.SpeechStarted(utterance));
  }

  @Override
  public void finish(String utterance) {
    finished.incrementAndGet();
    events.accept(new AvatarEvent.SpeechEnded(utterance, false));
  }

  @Override
  public void interrupt() {}

  @Override
  public void close() {}
}
