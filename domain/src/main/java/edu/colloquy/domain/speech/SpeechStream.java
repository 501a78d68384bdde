package edu.colloquy.domain.speech;

/** A stream that is being heard. Calls do not block; one thread at a time. */
public interface SpeechStream extends AutoCloseable {

  /**
   * Gives the next samples: PCM16 little-endian, mono, 16 kHz. The array is kept and must not
   * change.
   */
  void send(byte[] pcm);

  /**
   * Asks for the final words of what was sent so far, now: the speaker is known to have finished. A
   * recogniser that cannot hurry goes on as it would.
   */
  default void flush() {}

  /** Ends the stream; what was not yet reported is dropped. */
  @Override
  void close();
}
