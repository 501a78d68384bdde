package edu.colloquy.contract.rest;

import java.util.List;
import java.util.Optional;

/**
 * The answer to POST /api/tutor-response, and to POST /api/tutor-audio with its sound.
 *
 * @param transcript what was understood of a question that was spoken
 * @param response the tutor's words
 * @param sources where in the course they come from
 * @param audioBase64 the words as sound, a whole file
 * @param format of the sound, {@code wav}: PCM16, mono, 24 kHz
 * @param durationMs how long it lasts
 */
public record TutorAnswer(
    Optional<String> transcript,
    String response,
    List<String> sources,
    Optional<String> audioBase64,
    Optional<String> format,
    Optional<Long> durationMs) {}
