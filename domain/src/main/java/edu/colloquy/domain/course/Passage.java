package edu.colloquy.domain.course;

/**
 * A piece of a document.
 *
 * @param text what it says, with the headings it stands under in its first line where there are any
 * @param source where it stands, as an answer cites it: {@code mechanics.pdf, page 12}
 */
public record Passage(String text, String source) {}
