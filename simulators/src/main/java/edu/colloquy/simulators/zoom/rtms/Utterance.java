package edu.colloquy.simulators.zoom.rtms;

/**
 * Something that somebody said without a pause.
 *
 * @param startMs when it began, Unix ms
 * @param endMs when it ended, Unix ms
 */
record Utterance(Speaker speaker, long startMs, long endMs, String text) {}
