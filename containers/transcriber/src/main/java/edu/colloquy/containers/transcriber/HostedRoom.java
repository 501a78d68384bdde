package edu.colloquy.containers.transcriber;

import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.contract.link.LinkMessage;
import edu.colloquy.domain.conversation.Conversation;
import edu.colloquy.domain.work.Lease;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A room whose conversation is held here, with the one link over which its bot is heard. Guarded by
 * its own lock.
 */
final class HostedRoom {
  private final Lease lease;
  private final Conversation conversation;
  private final LinkedBot voice;
  private final AtomicBoolean closed = new AtomicBoolean();
  private AudioLink link;
  private long epoch;

  HostedRoom(Lease lease, Conversation conversation, LinkedBot voice) {
    this.lease = lease;
    this.conversation = conversation;
    this.voice = voice;
  }

  String id() {
    return lease.room().toString();
  }

  Lease lease() {
    return lease;
  }

  Conversation conversation() {
    return conversation;
  }

  /** The room's bot, as far as it speaks. */
  LinkedBot voice() {
    return voice;
  }

  /** Whether somebody has read the lease, compared in constant time. */
  boolean isOpenedBy(String key) {
    return MessageDigest.isEqual(
        key.getBytes(StandardCharsets.UTF_8),
        lease.key().orElseThrow().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Takes the audio from this link from now on and from no other; a link of an earlier bot, or the
   * same bot's from before, is closed.
   *
   * @param newcomer the link
   * @param newEpoch which bot
   * @param stored told before which sample all words are stored
   * @return whether it is so; false when the link is an earlier bot's
   */
  synchronized boolean listenTo(AudioLink newcomer, long newEpoch, LongConsumer stored) {
    if (link != null && newEpoch < epoch) {
      return false;
    }
    if (link != null) {
      link.close(Refusal.REPLACED);
    }
    link = newcomer;
    epoch = newEpoch;
    link.send(new LinkMessage.Welcome(conversation.listenTo(newEpoch, stored)));
    voice.linked(link);
    return true;
  }

  /**
   * Hears a frame, unless it came over a link that has been replaced.
   *
   * @throws edu.colloquy.domain.ServiceException when the recogniser cannot be reached
   */
  synchronized void hear(AudioLink from, AudioFrame frame) {
    if (from == link) {
      conversation.hear(frame);
    }
  }

  /** The link is not there any more. */
  synchronized void unlink(AudioLink gone) {
    voice.unlinked(gone);
    if (gone == link) {
      link = null;
    }
  }

  /** The room is over: ends link and conversation; a second time does nothing. */
  void end() {
    leave(Conversation::close);
  }

  /** Another transcriber is to go on: ends link and conversation; a second time does nothing. */
  void handOver() {
    leave(Conversation::handOver);
  }

  private void leave(Consumer<Conversation> ending) {
    if (closed.getAndSet(true)) {
      return;
    }
    synchronized (this) {
      if (link != null) {
        link.close(Refusal.NOT_HERE);
        link = null;
      }
    }
    ending.accept(conversation);
  }
}
