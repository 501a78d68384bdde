package edu.colloquy.containers.botrunner.avatar;

import edu.colloquy.domain.avatar.AvatarSession;

/** Where avatars' voices are delivered. Thread-safe. */
public interface AvatarMedia {

  /** Takes an avatar's voice; called by one thread at a time. */
  interface Listener {
    /** The voice will come from now on. */
    void connected();

    /**
     * The next of the voice, whole frames of 20 ms.
     *
     * @param pcm PCM16 little-endian, mono, 16 kHz, 640 bytes a frame; the listener may keep it
     */
    void voice(byte[] pcm);
  }

  /**
   * Listens to an avatar; returns when the connection is lost. An avatar has one listener: a later
   * one throws the one before out.
   *
   * @throws edu.colloquy.domain.ServiceException when the avatar cannot be listened to
   */
  void listen(AvatarSession avatar, Listener listener) throws InterruptedException;
}
