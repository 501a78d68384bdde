package edu.colloquy.domain.avatar;

/**
 * The open line by which an avatar is told what to say. Calls do not block; thread-safe.
 *
 * <p>An utterance is one reply: its audio, or its sentences, come one by one and it is then closed.
 */
public interface AvatarVoice extends AutoCloseable {
  /** Samples a second of the audio that an avatar takes. */
  int SAMPLE_RATE_HZ = 24_000;

  /**
   * Gives the next piece of an utterance.
   *
   * @param utterance its id
   * @param pcm PCM16 little-endian, mono, 24 kHz, whole samples
   */
  void speak(String utterance, byte[] pcm);

  /** Whether it is given words now, which it voices by itself, instead of sound. */
  default boolean speaksText() {
    return false;
  }

  /**
   * Gives the next sentence of an utterance to an avatar that {@link #speaksText}.
   *
   * @param utterance its id
   * @param sentence plain words
   */
  default void say(String utterance, String sentence) {
    throw new UnsupportedOperationException("This avatar speaks sound.");
  }

  /** Nothing more follows in an utterance. */
  void finish(String utterance);

  /** Silences the avatar at once and drops what it has not yet said. */
  void interrupt();

  /** Closes the line; the avatar lives on. */
  @Override
  void close();
}
