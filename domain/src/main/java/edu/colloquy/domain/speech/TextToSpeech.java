package edu.colloquy.domain.speech;

import java.util.function.Consumer;

/** Turns words into sound. Thread-safe. */
public interface TextToSpeech {

  /**
   * Speaks a text; blocks until its last sample was given out. Interrupting the thread cancels it.
   *
   * @param text plain words, at most 2000 characters
   * @param tag who asks, for the service's own records; no name
   * @param pcm called with pieces of PCM16 little-endian, mono, 24 kHz, as they come
   * @throws edu.colloquy.domain.ServiceException when the service fails
   */
  void speak(String text, String tag, Consumer<byte[]> pcm);
}
