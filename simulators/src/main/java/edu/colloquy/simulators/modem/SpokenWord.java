package edu.colloquy.simulators.modem;

/**
 * A word and where it lies in the audio of a {@link Speech}.
 *
 * @param text the word as written, with its punctuation
 * @param startSample its first sample
 * @param endSample the sample after its last
 */
public record SpokenWord(String text, long startSample, long endSample) {}
