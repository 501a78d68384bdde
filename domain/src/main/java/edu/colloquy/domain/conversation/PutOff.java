package edu.colloquy.domain.conversation;

/**
 * An answer that the greeting went before.
 *
 * @param turn the turn, still open
 * @param typed whether the student is yet to read it
 * @param writer writes it from its beginning
 */
record PutOff(Turn turn, boolean typed, Reply.Writer writer) {}
