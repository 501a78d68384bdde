package edu.colloquy.domain.tutor;

/**
 * What was said in a room earlier, in short.
 *
 * @param text the summary
 * @param utterances how many utterances, from the first, it stands for
 */
public record Summary(String text, int utterances) {}
