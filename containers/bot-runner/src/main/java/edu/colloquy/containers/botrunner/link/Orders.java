package edu.colloquy.containers.botrunner.link;

import java.nio.ByteBuffer;

/** What a transcriber has a bot do; called by one thread at a time. */
public interface Orders {

  /** The sound that follows is an utterance's. */
  void speak(String utterance);

  /**
   * The next of the sound.
   *
   * @param pcm PCM16 little-endian, mono, 24 kHz
   */
  void sound(ByteBuffer pcm);

  /** An utterance is complete. */
  void finish(String utterance);

  /** Falls silent at once. */
  void interrupt();

  /** The room has another avatar, or none any more. */
  void avatarChanged();
}
