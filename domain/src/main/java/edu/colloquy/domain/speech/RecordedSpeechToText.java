package edu.colloquy.domain.speech;

import java.util.List;

/** Hears speech that was recorded. Thread-safe. */
public interface RecordedSpeechToText {

  /**
   * Writes a recording down; blocks until it is done. Interrupting the thread cancels it.
   *
   * @param tag whose speech it is, for the service's own records; no name
   * @param keyterms words of the course that a recogniser would not expect
   * @throws edu.colloquy.domain.ServiceException when the service fails, or cannot read the
   *     recording
   */
  RecordedTranscript transcribe(Recording recording, String tag, List<String> keyterms);
}
