package edu.colloquy.domain.speech;

import java.time.Duration;
import java.util.List;

/**
 * How a stream is to be heard: PCM16 little-endian, mono, 16 kHz.
 *
 * @param tag whose speech it is, for the service's own records; no name
 * @param pause so much silence ends a stretch of speech; a recogniser that detects turns by itself
 *     does not need it
 * @param keyterms words of the course that a recogniser would not expect
 * @param manyVoices whether several people speak in the stream and are to be told apart by {@link
 *     HeardWord#speaker()}
 */
public record SpeechRequest(String tag, Duration pause, List<String> keyterms, boolean manyVoices) {
  public SpeechRequest {
    keyterms = List.copyOf(keyterms);
  }

  /** A stream in which one person speaks. */
  public SpeechRequest(String tag, Duration pause, List<String> keyterms) {
    this(tag, pause, keyterms, false);
  }
}
