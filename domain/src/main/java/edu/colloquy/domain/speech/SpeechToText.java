package edu.colloquy.domain.speech;

import edu.colloquy.domain.ServiceCheck;
import java.util.function.Consumer;

/** Hears speech. Thread-safe. */
public interface SpeechToText {

  /**
   * Opens a stream; blocks until the service has accepted it.
   *
   * @param events called in order, one at a time, never after {@link SpeechStream#close}
   * @throws edu.colloquy.domain.ServiceException when the service refuses
   */
  SpeechStream open(SpeechRequest request, Consumer<SpeechEvent> events);

  /** Tries the stored credentials. */
  ServiceCheck check();
}
