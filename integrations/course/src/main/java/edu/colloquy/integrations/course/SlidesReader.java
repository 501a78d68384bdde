package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.DocumentLimits;
import edu.colloquy.domain.course.UnreadableDocumentException;
import edu.colloquy.domain.course.text.Block;
import edu.colloquy.domain.course.text.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the text of PowerPoint slides and of their notes (ECMA-376, PresentationML): the four or
 * five parts of the package that hold text, in the order of the show. A library for the whole
 * format is ten times the size of this product's own code. Thread-safe.
 */
final class SlidesReader implements FormatReader {
  private static final String PRESENTATION = "ppt/presentation.xml";
  private static final String SLIDE = "/slide";
  private static final String NOTES = "/notesSlide";

  /** An old .ppt, and any file of Office with a password, is such a container (OLE2). */
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  @Override
  public List<Block> read(byte[] content) throws IOException {
    if (startsWith(content, OLE2)) {
      throw new UnreadableDocumentException(
          "It is locked with a password, or an old .ppt file. Save it as .pptx without a password"
              + " and upload that.");
    }
    try (ZipParts parts = new ZipParts(content)) {
      List<String> slides = slides(parts);
      if (slides.size() > DocumentLimits.MOST_PAGES) {
        throw new UnreadableDocumentException(
            "It has %,d slides, and %,d is the most. Split it and upload the parts."
                .formatted(slides.size(), DocumentLimits.MOST_PAGES));
      }
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < slides.size(); i++) {
        // The slide before has no say in this one, also where this one has no title.
        blocks.add(new Block.Heading(1, "", Place.slide(i + 1)));
        blocks.addAll(SlideText.read(parts.require(slides.get(i)), Place.slide(i + 1)));
        Optional<String> notes = Relations.of(parts, slides.get(i)).ofType(NOTES);
        if (notes.isPresent()) {
          blocks.addAll(SlideText.read(parts.require(notes.get()), Place.notes(i + 1)));
        }
      }
      return blocks;
    }
  }

  /** The slides' parts, in the order of the show. */
  private static List<String> slides(ZipParts parts) throws IOException {
    Relations relations = Relations.of(parts, PRESENTATION);
    List<String> slides = new ArrayList<>();
    for (String id : Relations.idsOfSlides(parts.require(PRESENTATION))) {
      relations.target(id, SLIDE).ifPresent(slides::add);
    }
    return slides;
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
