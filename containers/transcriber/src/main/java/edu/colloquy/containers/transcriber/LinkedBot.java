package edu.colloquy.containers.transcriber;

import edu.colloquy.contract.link.LinkMessage;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.delivery.BotVoice;
import java.util.Optional;
import java.util.function.Consumer;

/** The bot of a room, as far as it speaks, over whichever link it has. Guarded by its own lock. */
final class LinkedBot implements BotVoice {
  private Optional<AudioLink> link = Optional.empty();
  private Optional<String> speaking = Optional.empty();
  private Consumer<AvatarEvent> events = event -> {};

  /** The bot is linked by this from now on; what it was to say before, it says no more. */
  synchronized void linked(AudioLink by) {
    link = Optional.of(by);
    speaking = Optional.empty();
  }

  /** That link is there no more. */
  synchronized void unlinked(AudioLink gone) {
    link = link.filter(it -> it != gone);
  }

  /** Takes what the bot reports, unless it has another link by now. */
  void reported(AudioLink by, AvatarEvent event) {
    Consumer<AvatarEvent> to;
    synchronized (this) {
      to = link.filter(it -> it == by).isPresent() ? events : ignored -> {};
    }
    to.accept(event);
  }

  @Override
  public synchronized boolean isThere() {
    return link.isPresent();
  }

  @Override
  public synchronized void reportTo(Consumer<AvatarEvent> to) {
    events = to;
  }

  @Override
  public synchronized void avatarChanged() {
    link.ifPresent(it -> it.send(new LinkMessage.AvatarChanged()));
  }

  @Override
  public synchronized void speak(String utterance, byte[] pcm) {
    if (link.isPresent()) {
      if (!speaking.equals(Optional.of(utterance))) {
        speaking = Optional.of(utterance);
        link.get().send(new LinkMessage.Speak(utterance));
      }
      link.get().send(pcm);
    }
  }

  @Override
  public synchronized void finish(String utterance) {
    link.ifPresent(it -> it.send(new LinkMessage.SpeakEnd(utterance)));
  }

  @Override
  public synchronized void interrupt() {
    speaking = Optional.empty();
    link.ifPresent(it -> it.send(new LinkMessage.Interrupt()));
  }

  @Override
  public void close() {}
}
