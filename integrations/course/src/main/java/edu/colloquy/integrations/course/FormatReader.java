package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.text.Block;
import java.io.IOException;
import java.util.List;

/** Reads one format. Thread-safe. */
@FunctionalInterface
interface FormatReader {

  /**
   * What a file of the format says.
   *
   * @throws IOException when it is none
   * @throws edu.colloquy.domain.course.UnreadableDocumentException when it is one, but not to be
   *     read
   */
  List<Block> read(byte[] content) throws IOException;
}
