package edu.colloquy.domain.speech;

import java.time.Duration;
import java.util.List;

/**
 * How a stream is to be heard: PCM16 little-endian, mono, 16 kHz.
 *
 * @param tag whose speech it is, for the service's own records; no name
 * @param pause so much silence ends a stretch of speech
 * @param keyterms words of the course that a recogniser would not expect
 */
public record SpeechRequest(String tag, Duration pause, List<String> keyterms) {}
