package edu.colloquy.integrations.course;

/**
 * A line on a page.
 *
 * @param size of its letters, in points
 * @param endsParagraph whether more than the usual space follows
 */
record PdfLine(String text, float size, boolean endsParagraph) {}
