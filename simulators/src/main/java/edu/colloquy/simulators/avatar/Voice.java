package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.Latency;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.random.RandomGenerator;

/**
 * What an avatar says: utterances one after the other, each consumed in real time, a packet at a
 * time. Utterances are told apart by {@code agent.speak_end} alone, because clients differ in
 * whether an utterance's chunks share an {@code event_id}. Not thread-safe; its {@link
 * AvatarSession} guards it.
 */
final class Voice {
  /** Is told what happens to utterances, on the thread that makes it happen. */
  interface Listener {
    /** The first frame of an utterance is being played. */
    void started(Utterance utterance, long nowNanos);

    /** An utterance is over, played out or cut short, perhaps before it had started. */
    void ended(Utterance utterance);

    /** Speech was cut short; {@link #ended} follows. */
    void interrupted(Utterance utterance);
  }

  private final Latency firstFrame;
  private final RandomGenerator random;
  private final Listener listener;
  private final ArrayDeque<Utterance> queue = new ArrayDeque<>();
  private int ticksTaken;

  Voice(Latency firstFrame, RandomGenerator random, Listener listener) {
    this.firstFrame = firstFrame;
    this.random = random;
    this.listener = listener;
  }

  boolean busy() {
    return !queue.isEmpty();
  }

  /** Takes a chunk of audio: more of the open utterance, or the beginning of a new one. */
  void speak(String eventId, byte[] pcm, long nowNanos) {
    if (queue.isEmpty() || queue.getLast().complete()) {
      long rendering = firstFrame.draw(random).toNanos();
      queue.add(new Utterance(eventId, nowNanos, nowNanos + rendering));
    }
    queue.getLast().add(pcm);
  }

  /** Closes the open utterance, if there is one. */
  void speakEnd() {
    if (!queue.isEmpty()) {
      queue.getLast().end();
    }
  }

  /** Stops speaking and forgets everything queued, because a client wants it so. */
  void interrupt() {
    if (busy()) {
      listener.interrupted(queue.element());
      stop();
    }
  }

  /** Stops speaking and forgets everything queued. */
  void stop() {
    Utterance current = queue.peek();
    queue.clear();
    ticksTaken = 0;
    if (current != null) {
      listener.ended(current);
    }
  }

  /** The packet to send at this tick of 20 ms; null in a silence, and while the last one lasts. */
  ByteBuffer nextPacket(long nowNanos) {
    if (ticksTaken > 0) {
      ticksTaken--;
      return null;
    }
    while (!queue.isEmpty()) {
      Utterance current = queue.element();
      boolean first = !current.started();
      ByteBuffer packet = current.nextPacket(nowNanos);
      if (packet != null) {
        ticksTaken = packet.remaining() / Utterance.FRAME_BYTES - 1;
        if (first) {
          listener.started(current, nowNanos);
        }
        return packet;
      }
      if (!current.playedOut()) {
        return null;
      }
      queue.remove();
      if (current.started()) {
        listener.ended(current);
      }
    }
    return null;
  }
}
