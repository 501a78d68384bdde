package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.DocumentLimits;
import edu.colloquy.domain.course.DocumentReader;
import edu.colloquy.domain.course.UnreadableDocumentException;
import edu.colloquy.domain.course.text.Block;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads each file by the ending of its name, within limits of time and size. Thread-safe. */
public final class FileReaders implements DocumentReader {
  /** A book of a thousand pages takes some seconds. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(90);

  private static final Map<String, FormatReader> READERS =
      Map.of(
          "pdf", new PdfReader(),
          "md", new MarkdownReader(),
          "markdown", new MarkdownReader(),
          "txt", new TextReader(),
          "pptx", new SlidesReader(),
          "vtt", new TranscriptReader(),
          "srt", new TranscriptReader(),
          "json", new RtmsTranscriptReader());

  private final Duration timeLimit;

  /** Readers of all formats, with 90 s for a file. */
  public FileReaders() {
    this(TIME_LIMIT);
  }

  FileReaders(Duration timeLimit) {
    this.timeLimit = timeLimit;
  }

  @Override
  public List<Block> read(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    FormatReader reader = READERS.get(ending);
    if (reader == null) {
      throw new UnreadableDocumentException(
          "Files ending in ." + ending + " are not read. Save it as PDF, PPTX, Markdown or text.");
    }
    return limited(BoundedRun.within(timeLimit, () -> read(reader, ending, content)));
  }

  private static List<Block> read(FormatReader reader, String ending, byte[] content) {
    try {
      return reader.read(content);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "This is no ."
              + ending
              + " file, or a damaged one. Open it, save it anew, and upload it again.",
          e);
    }
  }

  private static List<Block> limited(List<Block> blocks) {
    long characters = blocks.stream().mapToLong(block -> block.text().length()).sum();
    if (characters > DocumentLimits.MOST_CHARACTERS) {
      throw new UnreadableDocumentException(
          "It has %,d characters, and %,d is the most. Split it by chapters and upload these."
              .formatted(characters, DocumentLimits.MOST_CHARACTERS));
    }
    return blocks;
  }
}
