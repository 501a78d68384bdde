package edu.colloquy.domain.delivery;

import edu.colloquy.domain.avatar.AvatarVoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is being said, kept so that it can be said on by another voice from where it broke off. Not
 * thread-safe.
 */
final class Utterance {
  private static final long BYTES_PER_SECOND = AvatarVoice.SAMPLE_RATE_HZ * 2L;

  private final String id;
  private final List<byte[]> pcm = new ArrayList<>();
  private AvatarVoice voice;
  private boolean complete;
  private boolean words;
  private long startedNanos;

  Utterance(String id, AvatarVoice voice) {
    this.id = id;
    this.voice = voice;
  }

  boolean is(String utterance) {
    return id.equals(utterance);
  }

  boolean isSaidBy(AvatarVoice other) {
    return voice == other;
  }

  /** Whether whoever says it takes words, and no sound. */
  boolean isInWords() {
    return voice.speaksText();
  }

  boolean hasSound() {
    return words || !pcm.isEmpty();
  }

  /** Whether its first sound is out; true but once. */
  boolean starts() {
    boolean first = startedNanos == 0;
    startedNanos = first ? System.nanoTime() | 1 : startedNanos;
    return first;
  }

  void say(byte[] piece) {
    pcm.add(piece);
    voice.speak(id, piece);
  }

  /** Has it said by an avatar that voices words itself. */
  void say(String sentence) {
    words = true;
    voice.say(id, sentence);
  }

  void finish() {
    complete = true;
    voice.finish(id);
  }

  void interrupt() {
    voice.interrupt();
  }

  /** Goes on by another voice with what cannot have been heard. */
  void goOnBy(AvatarVoice other) {
    voice = other;
    long heard = heardBytes();
    for (byte[] piece : pcm) {
      if (heard < piece.length) {
        voice.speak(id, rest(piece, (int) heard));
      }
      heard = Math.max(0, heard - piece.length);
    }
    if (complete) {
      voice.finish(id);
    }
  }

  private long heardBytes() {
    if (startedNanos == 0) {
      return 0;
    }
    long millis = Duration.ofNanos(System.nanoTime() - startedNanos).toMillis();
    return millis * BYTES_PER_SECOND / 1_000 / Short.BYTES * Short.BYTES;
  }

  private static byte[] rest(byte[] piece, int from) {
    return from == 0 ? piece : Arrays.copyOfRange(piece, from, piece.length);
  }
}
