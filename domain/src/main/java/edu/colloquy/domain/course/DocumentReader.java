package edu.colloquy.domain.course;

import edu.colloquy.domain.course.text.Block;
import java.util.List;

/** Reads files of a kind. Thread-safe. */
public interface DocumentReader {

  /**
   * What a document says, in reading order.
   *
   * @param name the file's name, whose ending tells its kind
   * @throws UnreadableDocumentException saying why, and what to do
   */
  List<Block> read(String name, byte[] content);
}
