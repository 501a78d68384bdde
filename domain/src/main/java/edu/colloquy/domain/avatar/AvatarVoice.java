package edu.colloquy.domain.avatar;

/**
 * The open line by which an avatar is told what to say. Calls do not block; thread-safe.
 *
 * <p>An utterance is one reply: its audio comes in pieces and is then closed.
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

  /** No more audio follows in an utterance. */
  void finish(String utterance);

  /** Silences the avatar at once and drops what it has not yet said. */
  void interrupt();

  /** Closes the line; the avatar lives on. */
  @Override
  void close();
}
