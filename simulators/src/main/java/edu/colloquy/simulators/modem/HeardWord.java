package edu.colloquy.simulators.modem;

/**
 * A word that an {@link Ear} made out.
 *
 * @param text the word, exactly as it was spoken
 * @param startSeconds where it began, in seconds of the audio that the ear was given
 * @param endSeconds where it ended
 * @param confidence how cleanly it arrived, 0 to 1: clear tones, and no repeats lost
 */
public record HeardWord(String text, double startSeconds, double endSeconds, double confidence) {}
