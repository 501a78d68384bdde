package edu.colloquy.domain.course;

import edu.colloquy.domain.course.text.Chunk;
import java.util.List;
import java.util.Set;

/** What a document may be at most. */
public final class DocumentLimits {
  /** The largest file, in bytes. */
  public static final long MOST_BYTES = 50L << 20;

  /** The most pages or slides. */
  public static final int MOST_PAGES = 1_000;

  /** The most characters of text, several thick books. */
  public static final int MOST_CHARACTERS = 5_000_000;

  /** The kinds that are read, by the ending of the file's name in small letters. */
  public static final Set<String> ENDINGS =
      Set.of("pdf", "md", "markdown", "txt", "pptx", "vtt", "srt", "json");

  private static final int MOST_CHUNKS = 8_000;

  private DocumentLimits() {}

  static void check(List<Chunk> chunks) {
    if (chunks.isEmpty()) {
      throw new UnreadableDocumentException(
          "There is no text in it. A scanned document needs text recognition (OCR) first; then"
              + " upload it again.");
    }
    if (chunks.size() > MOST_CHUNKS) {
      throw new UnreadableDocumentException(
          "It has "
              + chunks.size()
              + " passages, and "
              + MOST_CHUNKS
              + " is the most. Split it by chapters and upload these.");
    }
  }
}
