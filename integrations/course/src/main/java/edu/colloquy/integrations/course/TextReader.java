package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.text.Block;
import edu.colloquy.domain.course.text.Place;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text: paragraphs stand between empty lines. Thread-safe. */
final class TextReader implements FormatReader {
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n(?:[ \\t]*\\n)+");

  @Override
  public List<Block> read(byte[] content) {
    return EMPTY_LINES
        .splitAsStream(PlainText.of(content))
        .filter(paragraph -> !paragraph.isBlank())
        .map(TextReader::block)
        .toList();
  }

  /** What is indented as a whole was set apart by its author: a formula, a table. */
  private static Block block(String paragraph) {
    boolean indented = paragraph.lines().allMatch(line -> line.startsWith("    "));
    return indented
        ? new Block.Figure(paragraph.stripTrailing().stripIndent(), Place.NONE)
        : new Block.Prose(paragraph.strip(), Place.NONE);
  }
}
